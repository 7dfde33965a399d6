package dev.gauntlet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The scaling of the lengths and levels of phases. */
final class PhaseScaling {
  private PhaseScaling() {}

  /** Returns the lengths of the phases times the factor; their sum is exact to the nanosecond. */
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

  /** Returns the phases with these lengths. */
  static List<Phase> withLengths(List<Phase> phases, List<Duration> lengths) {
    return IntStream.range(0, phases.size())
        .mapToObj(i -> withLength(phases.get(i), lengths.get(i)))
        .toList();
  }

  private static Phase withLength(Phase phase, Duration length) {
    return new Phase(phase.name(), length, phase.users(), phase.spawnRate());
  }

  /** Returns the level times the factor, at least one user if there were any. */
  static int users(int users, double factor) {
    return users == 0 ? 0 : Math.toIntExact(Math.max(1, Math.round(users * factor)));
  }
}
