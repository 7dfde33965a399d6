package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Other lengths and levels for the same form. */
final class PhaseScaling {
  private PhaseScaling() {}

  /** The phases' lengths times the factor; the sum is exact to the nanosecond. */
  static List<Duration> lengths(List<Phase> phases, double factor) {
    List<Duration> lengths = new ArrayList<>();
    long end = 0;
    long scaledEnd = 0;
    for (Phase phase : phases) {
      end += phase.length().toNanos();
      long next = Math.round(end * factor);
      lengths.add(Duration.ofNanos(Math.max(1, next - scaledEnd)));
      scaledEnd = next;
    }
    return lengths;
  }

  /** The phases with these lengths. */
  static List<Phase> withLengths(List<Phase> phases, List<Duration> lengths) {
    return IntStream.range(0, phases.size())
        .mapToObj(i -> withLength(phases.get(i), lengths.get(i)))
        .toList();
  }

  private static Phase withLength(Phase phase, Duration length) {
    return new Phase(phase.name(), length, phase.users(), phase.spawnRate());
  }

  /** The level times the factor, but at least one user where there were any. */
  static int users(int users, double factor) {
    return users == 0 ? 0 : Math.toIntExact(Math.max(1, Math.round(users * factor)));
  }
}
