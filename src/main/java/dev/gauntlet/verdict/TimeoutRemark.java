package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Locale;

/**
 * A remark on a run whose failures are mostly timeouts. The timeout is a limit of the load
 * generator, and hides later answers of the target.
 */
final class TimeoutRemark {

  private TimeoutRemark() {}

  /** Returns one sentence, or none. */
  static List<String> remarks(RunData run) {
    long late =
        run.incidents().errors().stream()
            .filter(TimeoutRemark::waited)
            .mapToLong(ErrorResult::count)
            .sum();
    long failed = run.total().bad();
    return 2 * late <= failed
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%,d of %,d failed requests are timeouts of the load generator: later answers of the"
                    + " target are not measured; raise target.request-timeout above the target's"
                    + " own timeouts.",
                late,
                failed));
  }

  /**
   * Returns whether a request timed out while it waited for an answer. Setup and requests without a
   * connection do not count.
   */
  private static boolean waited(ErrorResult error) {
    String message = error.message().toLowerCase(Locale.ROOT);
    return error.outcome().equals(OutcomeKind.TIMED_OUT.toString())
        && !error.journey().equals(ErrorCount.SETUP)
        && !message.contains("connection timed out")
        && !message.contains("handshake timed out");
  }
}
