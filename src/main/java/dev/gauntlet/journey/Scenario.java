package dev.gauntlet.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workload with a fixed number of users, each once. All users prepare and then wait at a
 * rendezvous, from which they start the measured part at the same moment.
 *
 * <pre>{@code
 * platform.users(10).prepare(call("open account")).measure(call("list orders"))
 * }</pre>
 *
 * @param platform the platform whose operations they call
 * @param parts the groups of users with their calls; at least one
 * @param usersPerAccount the number of users who share an account, 1 or more
 */
public record Scenario(ScenarioTarget platform, List<Part> parts, int usersPerAccount) {

  /**
   * Users of a scenario with the same calls.
   *
   * @param users the number of users, 1 or more
   * @param atOneTime the most users that are within the measured steps at one time, 1 or more
   * @param prepared the steps before the rendezvous, outside the statistics
   * @param measured the steps after the rendezvous
   */
  public record Part(
      int users, int atOneTime, List<ScenarioStep> prepared, List<ScenarioStep> measured) {

    public Part {
      if (users < 1 || atOneTime < 1 || measured.isEmpty()) {
        throw new IllegalArgumentException(
            "a scenario needs at least one user and one measured step");
      }
      prepared = prepared.stream().map(ScenarioStep::asSetup).toList();
      measured = List.copyOf(measured);
    }

    Stream<OperationStep> calls() {
      return Stream.concat(prepared.stream(), measured.stream()).flatMap(ScenarioStep::calls);
    }

    private String describe() {
      String before = prepared.isEmpty() ? "" : " prepare " + joined(prepared) + ", then";
      return "%s %s%s %s".formatted(users, start(), before, joined(measured));
    }

    private String start() {
      if (users == 1) {
        return "user:";
      }
      return atOneTime < users ? "users, %s at a time:".formatted(atOneTime) : "users at once:";
    }

    private Part with(int newUsers) {
      int most = atOneTime < users ? atOneTime : newUsers;
      return new Part(newUsers, most, prepared, measured);
    }

    private static String joined(List<ScenarioStep> acts) {
      return acts.stream().map(ScenarioStep::toString).collect(Collectors.joining(", "));
    }
  }

  public Scenario {
    if (usersPerAccount < 1) {
      throw new IllegalArgumentException("an account needs at least one user");
    }
    parts = List.copyOf(parts);
    ScenarioRendezvous.check(parts);
  }

  /**
   * Returns the same scenario with shared accounts: of n accounts, the users 0, n, 2n and so on
   * have the first one.
   */
  public Scenario withUsersPerAccount(int users) {
    return new Scenario(platform, parts, users);
  }

  /** Returns the number of accounts that its users need. */
  public int accounts() {
    return (users() + usersPerAccount - 1) / usersPerAccount;
  }

  /** The builder of a scenario whose measured steps are not set yet. */
  public record Preparing(
      ScenarioTarget platform, int users, int atOneTime, List<ScenarioStep> prepared) {

    /** Limits the users that are within the measured steps at one time. */
    public Preparing atATime(int most) {
      return new Preparing(platform, users, most, prepared);
    }

    /** Sets the steps of each user before the rendezvous. */
    public Preparing prepare(ScenarioStep... acts) {
      return new Preparing(platform, users, atOneTime, List.of(acts));
    }

    /** Returns the scenario with the steps of each user after the rendezvous. */
    public Scenario measure(ScenarioStep... acts) {
      return new Scenario(
          platform, List.of(new Part(users, atOneTime, prepared, List.of(acts))), 1);
    }
  }

  /**
   * Returns a scenario of these users and others of the same platform, with a common rendezvous.
   */
  public Scenario and(Scenario others) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(others.parts);
    return new Scenario(platform, all, usersPerAccount);
  }

  /** Returns one scenario per part, each with a single user. */
  public List<Scenario> singleUsers() {
    return parts.stream()
        .map(part -> new Scenario(platform, List.of(part.with(1)), 1))
        .toList();
  }

  /**
   * Returns the same scenario with a total number of users: each part in proportion, and at least
   * one user in each. The steps of each user are unchanged.
   *
   * @throws IllegalArgumentException if the scenario does not support this number
   */
  public Scenario withUsers(int users) {
    if (users < parts.size()) {
      throw new IllegalArgumentException(
          "must be %s or more, one for each part of the scenario".formatted(parts.size()));
    }
    if (users > 1 && calls().stream().anyMatch(ListExpectations::countsOn)) {
      throw new IllegalArgumentException(
          "must be 1: the scenario checks the entries of a list, which is exact only while no"
              + " other user adds to it");
    }
    List<Part> scaled = new ArrayList<>();
    int own = 0;
    int given = 0;
    for (Part part : parts) {
      own += part.users();
      int others = parts.size() - scaled.size() - 1;
      long until = Math.round((double) users * own / users());
      int share = (int) Math.max(1, Math.min(until, users - others) - given);
      scaled.add(part.with(share));
      given += share;
    }
    return new Scenario(platform, scaled, usersPerAccount);
  }

  /** Returns the number of calls of each measured operation, by all users together. */
  public Map<String, Long> measuredCalls() {
    Map<String, Long> calls = new TreeMap<>();
    parts.forEach(part -> part.measured().forEach(act -> count(act, part.users(), calls)));
    return calls;
  }

  private static void count(ScenarioStep act, long times, Map<String, Long> calls) {
    if (act instanceof OperationStep call && !call.setup()) {
      calls.merge(call.operation(), times, Long::sum);
    }
    act.acts().forEach(each -> count(each, times * act.times(), calls));
  }

  /** Returns the total number of users. */
  public int users() {
    return parts.stream().mapToInt(Part::users).sum();
  }

  /** Returns all calls, each once. */
  public List<OperationStep> calls() {
    return parts.stream().flatMap(Part::calls).toList();
  }

  /** Returns a line of text about each part. */
  public List<String> describe() {
    return parts.stream().map(Part::describe).toList();
  }

  /**
   * Returns the part of a user.
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
