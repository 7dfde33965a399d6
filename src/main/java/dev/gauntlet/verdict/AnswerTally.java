package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Event;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.SetupCount;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Adds up a run's events to {@link AnswerCounts}. */
final class AnswerTally {

  private long setupGood;
  private long setupFailed;
  private long timedOut;
  private long crashed;
  private long unsent;

  void setup(List<SetupCount> counts) {
    for (SetupCount count : counts) {
      setupGood += count.ok() + count.refused();
      setupFailed += count.failed();
    }
  }

  void errors(List<ErrorCount> counts) {
    timedOut += sum(counts, OutcomeKind.TIMED_OUT.toString());
    crashed += sum(counts, ErrorCount.CRASHED);
    unsent += sum(counts, OutcomeKind.UNSENT.toString());
  }

  private static long sum(List<ErrorCount> counts, String outcome) {
    return counts.stream()
        .filter(count -> count.outcome().equals(outcome))
        .mapToLong(ErrorCount::count)
        .sum();
  }

  AnswerCounts at(Event.Sample sample) {
    long good = sample.ok() + sample.refused();
    long ended = good + sample.bad() + unsent + crashed;
    return new AnswerCounts(
        sample.t(),
        good,
        sample.bad(),
        setupGood,
        setupFailed,
        timedOut,
        crashed,
        Math.max(0, sent(sample) - ended));
  }

  private static long sent(Event.Sample sample) {
    return sample.sent().values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .mapToLong(Long::longValue)
        .sum();
  }
}
