package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The most frequent errors of a run as reasons of its verdict, with the platform's own messages.
 */
final class FrequentErrors {

  private static final int MOST = 3;

  /**
   * The metrics that failed requests and setup steps affect. A latency is that of good answers
   * only.
   */
  private static final Set<String> BROKEN_BY_ERRORS =
      Stream.of(
              ObjectiveMetric.ERROR_RATE,
              ObjectiveMetric.OK_PER_SECOND,
              ObjectiveMetric.OK_COUNT,
              ObjectiveMetric.OK_SHARE,
              ObjectiveMetric.ANSWERS,
              ObjectiveMetric.SETUP_FAILURES)
          .map(ObjectiveMetric::key)
          .collect(Collectors.toSet());

  private FrequentErrors() {}

  /** Returns the sentences; none if errors explain no failed objective. */
  static List<String> reasons(RunData run, List<ObjectiveResult> judged) {
    return judged.stream().anyMatch(FrequentErrors::explained)
        ? run.incidents().errors().stream()
            .filter(error -> !error.outcome().equals(ErrorCount.REJECTED))
            .limit(MOST)
            .map(FrequentErrors::sentence)
            .toList()
        : List.of();
  }

  private static boolean explained(ObjectiveResult objective) {
    return objective.status() == ObjectiveStatus.UNDECIDED
        || !objective.passed() && BROKEN_BY_ERRORS.contains(objective.subject().metric());
  }

  /**
   * Returns a sentence, such as {@code 157 x status 500, expected 201 at create task: "QueuePool
   * limit reached".}
   */
  private static String sentence(ErrorResult error) {
    String[] parts = error.message().split(": ", 2);
    String words = parts.length == 2 ? ": " + parts[1] : "";
    return String.format(
        Locale.ROOT, "%,d x %s at %s%s.", error.count(), parts[0], error.request(), words);
  }
}
