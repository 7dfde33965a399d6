package dev.gauntlet.verdict;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.SetupData;
import java.util.ArrayList;
import java.util.List;

/**
 * A remark on a run with repeated requests. These requests did not fail, so nothing else shows that
 * the target closes kept-alive connections.
 */
final class RetryRemark {

  private final List<String> requests = new ArrayList<>();
  private long count;

  private RetryRemark() {}

  /** Returns one sentence, or none. */
  static List<String> remarks(RunData run) {
    RetryRemark retries = new RetryRemark();
    for (RequestData data : run.work().requests()) {
      retries.add(data.key(), data.transfers().retried());
    }
    for (SetupData data : run.work().setup()) {
      retries.add(new RequestKey(ErrorCount.SETUP, data.counts().name()), data.retried());
    }
    return retries.count == 0 ? List.of() : List.of(retries.sentence());
  }

  private void add(RequestKey key, long retried) {
    if (retried > 0) {
      count += retried;
      requests.add(
          "%s (%s) %s"
              .formatted(key.request(), key.journey(), FigureUnit.counted(retried, "time")));
    }
  }

  private String sentence() {
    return ("%s again on a new connection, because the target had closed the kept-alive connection: %s."
            + " Latencies count from the first sending.")
        .formatted(
            count == 1
                ? "1 request was sent"
                : FigureUnit.COUNT.readable(count) + " requests were sent",
            String.join(", ", requests));
  }
}
