package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A load profile: the number of virtual users over time, as a sequence of phases that starts with
 * zero users.
 *
 * <pre>{@code
 * LoadShape.phase("base").users(50).spawning(50).perSecond().during(ofMinutes(1))
 *     .then("spike").users(500).spawning(50).perSecond().during(ofMinutes(5))
 *     .then("recovery").users(50).atOnce().during(ofMinutes(2))
 * }</pre>
 *
 * @param phases the phases, at least one; the profile of a load needs a phase with users
 * @throws IllegalArgumentException if there is no phase, or if a ramp is longer than its phase
 */
public record LoadShape(List<Phase> phases) {
  public LoadShape {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a load profile needs a phase");
    }
    List<String> objections = objections(phases);
    if (!objections.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", objections));
    }
  }

  /** Starts a load profile with its first phase. */
  public static PhaseBuilder phase(String name) {
    return new PhaseBuilder(List.of(), name);
  }

  /** Adds a phase. */
  public PhaseBuilder then(String name) {
    return new PhaseBuilder(phases, name);
  }

  /**
   * Returns the same phases repeated, numbered by their round: {@code burst 1}, {@code burst 2}.
   */
  public LoadShape repeated(int times) {
    return new LoadShape(
        IntStream.rangeClosed(1, times)
            .boxed()
            .flatMap(round -> phases.stream().map(phase -> numbered(phase, round)))
            .toList());
  }

  private static Phase numbered(Phase phase, int round) {
    return new Phase(phase.name() + " " + round, phase.length(), phase.users(), phase.spawnRate());
  }

  /** Returns the ramps that do not fit into their phases, one sentence each. */
  static List<String> objections(List<Phase> phases) {
    return place(phases).stream()
        .flatMap(placed -> placed.phase().objection(placed.from()).stream())
        .toList();
  }

  private static List<PlacedPhase> place(List<Phase> phases) {
    List<PlacedPhase> placed = new ArrayList<>();
    int level = 0;
    Duration start = Duration.ZERO;
    for (Phase phase : phases) {
      placed.add(new PlacedPhase(phase, level, start));
      level = phase.users();
      start = start.plus(phase.length());
    }
    return placed;
  }

  /** Returns the phases with their starts, in order. */
  public List<PlacedPhase> placed() {
    return place(phases);
  }

  /** Returns the phase at a time: the first one before the start and the last one after the end. */
  public PlacedPhase phaseAt(Duration time) {
    List<PlacedPhase> placed = placed();
    return placed.stream()
        .filter(phase -> time.compareTo(phase.end()) < 0)
        .findFirst()
        .orElseGet(() -> placed.get(placed.size() - 1));
  }

  /** Returns the time from the start to the end of the last phase. */
  public Duration length() {
    return phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns the largest number of users at any time. */
  public int peak() {
    return phases.stream().mapToInt(Phase::users).max().orElseThrow();
  }

  /** Returns the number of users that start; a user who leaves and one who starts later are two. */
  public long arrivals() {
    return placed().stream().filter(PlacedPhase::rises).mapToLong(PlacedPhase::changes).sum();
  }

  /** Returns the users at a time since the start; zero before it and from the end on. */
  public int usersAt(Duration time) {
    return covers(time) ? phaseAt(time).usersAt(time.toNanos()) : 0;
  }

  /** Returns the level before {@link #usersAt} rounds it. */
  double levelAt(Duration time) {
    return covers(time) ? phaseAt(time).levelAt(time.toNanos()) : 0;
  }

  private boolean covers(Duration time) {
    return !time.isNegative() && time.compareTo(length()) < 0;
  }

  /** Returns the planned user time: the users integrated over time. */
  public Duration userTime() {
    return Duration.ofNanos(
        Math.round(placed().stream().mapToDouble(PlacedPhase::userNanos).sum()));
  }

  /**
   * Returns the lifetimes of the users by start; at any time the number of active lifetimes equals
   * {@link #usersAt}.
   */
  public List<UserLifetime> lifetimes() {
    List<UserLifetime> lifetimes = new ArrayList<>();
    long[] starts = new long[peak()];
    for (PlacedPhase phase : placed()) {
      for (int i = 0; i < phase.changes(); i++) {
        long now = phase.changeNanos(i);
        if (phase.rises()) {
          starts[phase.from() + i] = now;
        } else {
          int user = phase.from() - 1 - i;
          lifetimes.add(lifetime(user, starts[user], now));
        }
      }
    }
    int left = phases.get(phases.size() - 1).users();
    for (int user = 0; user < left; user++) {
      lifetimes.add(lifetime(user, starts[user], length().toNanos()));
    }
    lifetimes.sort(Comparator.comparing(UserLifetime::start).thenComparing(UserLifetime::user));
    return lifetimes;
  }

  private static UserLifetime lifetime(int user, long startNanos, long endNanos) {
    return new UserLifetime(user, Duration.ofNanos(startNanos), Duration.ofNanos(endNanos));
  }
}
