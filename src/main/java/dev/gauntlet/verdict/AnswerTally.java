package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.SetupCount;
import java.util.List;

/** A tally that adds up the events of a run to {@link AnswerCounts}. */
final class AnswerTally {

  private long setupGood;
  private long setupFailed;
  private long timedOut;
  private long crashed;

  void setup(List<SetupCount> counts) {
    for (SetupCount count : counts) {
      setupGood += count.ok() + count.refused();
      setupFailed += count.failed();
    }
  }

  void errors(List<ErrorCount> counts) {
    timedOut += sum(counts, OutcomeKind.TIMED_OUT.toString());
    crashed += sum(counts, ErrorCount.CRASHED);
  }

  private static long sum(List<ErrorCount> counts, String outcome) {
    return counts.stream()
        .filter(count -> count.outcome().equals(outcome))
        .mapToLong(ErrorCount::count)
        .sum();
  }

  AnswerCounts at(long t, LoadCounts load) {
    return new AnswerCounts(
        t,
        load.answers().all() - load.answers().bad(),
        load.answers().bad(),
        setupGood,
        setupFailed,
        timedOut,
        crashed,
        load.requests().inFlight());
  }
}
