package dev.gauntlet.target.metrics;

import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A source of the values of the series. */
interface MetricsSource extends AutoCloseable {

  /**
   * Requests all series without blocking.
   *
   * @return the values by name of the series, without those that the source did not provide; the
   *     future may fail
   */
  CompletableFuture<Map<String, Double>> sample();

  @Override
  void close();

  /** Requests a text without blocking. A status other than 200 is a failure. */
  static CompletableFuture<String> text(SingleRequestClient calls, String url, Duration timeout) {
    return calls
        .send(SingleRequest.get(url, timeout, LONGEST_BYTES))
        .thenApply(MetricsSource::text);
  }

  /** The maximum size of an answer, far above that of any metrics page. */
  int LONGEST_BYTES = 16 << 20;

  private static String text(HttpTransfer answer) {
    answer
        .fault()
        .ifPresent(
            fault -> {
              throw new IllegalStateException(
                  switch (fault.kind()) {
                    case TIMEOUT -> "no complete answer in time";
                    case TOO_LONG -> "the answer is longer than 16 MB";
                    default -> fault.text();
                  });
            });
    int status = answer.reply().orElseThrow().status();
    if (status != 200) {
      throw new IllegalStateException("status " + status);
    }
    return answer.reply().get().body();
  }
}
