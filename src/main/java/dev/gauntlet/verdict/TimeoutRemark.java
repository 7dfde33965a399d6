package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Locale;

/**
 * A remark on a run whose failures are mostly timeouts: that limit is the load generator's, and
 * hides what the target would have answered later.
 */
final class TimeoutRemark {

  private TimeoutRemark() {}

  /** One sentence, or none. */
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
                "%,d of %,d failed requests are time-outs of the load generator: what the target"
                    + " answers later is not seen; raise target.request-timeout above the target's"
                    + " own time-outs.",
                late,
                failed));
  }

  /** Not those of the set-up, and none that had no connection: no answer was waited for there. */
  private static boolean waited(ErrorResult error) {
    String message = error.message().toLowerCase(Locale.ROOT);
    return error.outcome().equals(OutcomeKind.TIMED_OUT.toString())
        && !error.journey().equals(ErrorCount.SETUP)
        && !message.contains("connection timed out")
        && !message.contains("handshake timed out");
  }
}
