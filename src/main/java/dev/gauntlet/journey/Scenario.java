package dev.gauntlet.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan of counts: so many users, each once. All of them prepare themselves and wait for one
 * another; then they begin what is measured at the same moment.
 *
 * <pre>{@code
 * platform.users(10).prepare(call("open account")).measure(call("list orders"))
 * }</pre>
 *
 * @param platform whose operations they call
 * @param parts which users do what; at least one
 */
public record Scenario(ScenarioPlatform platform, List<Part> parts) {

  /**
   * Some of the users.
   *
   * @param users how many, 1 or more
   * @param prepared what they do before, outside of the statistics
   * @param measured what they do from the common beginning on
   */
  public record Part(int users, List<Act> prepared, List<Act> measured) {

    public Part {
      if (users < 1 || measured.isEmpty()) {
        throw new IllegalArgumentException("a scenario needs users and something to measure");
      }
      prepared = prepared.stream().map(Act::asSetup).toList();
      measured = List.copyOf(measured);
    }

    Stream<Call> calls() {
      return Stream.concat(prepared.stream(), measured.stream()).flatMap(Act::calls);
    }

    private String describe() {
      String before = prepared.isEmpty() ? "" : " prepare " + joined(prepared) + ", then";
      return "%s %s%s %s"
          .formatted(users, users == 1 ? "user:" : "users at once:", before, joined(measured));
    }

    private static String joined(List<Act> acts) {
      return acts.stream().map(Act::toString).collect(Collectors.joining(", "));
    }
  }

  public Scenario {
    parts = List.copyOf(parts);
  }

  /** Users of whom it is not yet said what is measured. */
  public record Preparing(ScenarioPlatform platform, int users, List<Act> prepared) {

    /** What each of them does before all begin. */
    public Preparing prepare(Act... acts) {
      return new Preparing(platform, users, List.of(acts));
    }

    /** What each of them does when all are ready. */
    public Scenario measure(Act... acts) {
      return new Scenario(platform, List.of(new Part(users, prepared, List.of(acts))));
    }
  }

  /** These users and others of the same platform, who begin at the same moment. */
  public Scenario and(Scenario others) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(others.parts);
    return new Scenario(platform, all);
  }

  /** A scenario for each part in which a single user plays it alone. */
  public List<Scenario> singleUsers() {
    return parts.stream()
        .map(part -> new Scenario(platform, List.of(new Part(1, part.prepared(), part.measured()))))
        .toList();
  }

  /**
   * The same with so many users in all: each part in proportion, and at least one in each. What each
   * of them does stays as it is.
   *
   * @throws IllegalArgumentException if the scenario cannot have so many
   */
  public Scenario withUsers(int users) {
    if (users < parts.size()) {
      throw new IllegalArgumentException(
          "must be %s or more, one for each part of the scenario".formatted(parts.size()));
    }
    if (users > 1 && calls().stream().anyMatch(Lists::countsOn)) {
      throw new IllegalArgumentException(
          "must be 1: the scenario counts what a list shows, which is exact only while no other"
              + " user adds to it");
    }
    List<Part> scaled = new ArrayList<>();
    int own = 0;
    int given = 0;
    for (Part part : parts) {
      own += part.users();
      int others = parts.size() - scaled.size() - 1;
      long until = Math.round((double) users * own / users());
      int share = (int) Math.max(1, Math.min(until, users - others) - given);
      scaled.add(new Part(share, part.prepared(), part.measured()));
      given += share;
    }
    return new Scenario(platform, scaled);
  }

  /** How often each measured operation is called, by all users together. */
  public Map<String, Long> measuredCalls() {
    Map<String, Long> calls = new TreeMap<>();
    parts.forEach(part -> part.measured().forEach(act -> count(act, part.users(), calls)));
    return calls;
  }

  private static void count(Act act, long times, Map<String, Long> calls) {
    if (act instanceof Repetition repetition) {
      repetition.acts().forEach(each -> count(each, times * repetition.times(), calls));
    } else if (act instanceof Call call && !call.setup()) {
      calls.merge(call.operation(), times, Long::sum);
    }
  }

  /** How many users there are. */
  public int users() {
    return parts.stream().mapToInt(Part::users).sum();
  }

  /** All calls, each told once. */
  public List<Call> calls() {
    return parts.stream().flatMap(Part::calls).toList();
  }

  /** A line for people about each part. */
  public List<String> describe() {
    return parts.stream().map(Part::describe).toList();
  }

  /**
   * The part that a user plays.
   *
   * @param user from 0 to {@link #users()} - 1
   */
  Part partOf(int user) {
    int last = 0;
    for (Part part : parts) {
      last += part.users();
      if (user < last) {
        return part;
      }
    }
    throw new IllegalArgumentException("there is no user " + user);
  }
}
