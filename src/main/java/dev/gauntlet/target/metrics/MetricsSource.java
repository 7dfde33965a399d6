package dev.gauntlet.target.metrics;

import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.SingleRequest;
import dev.gauntlet.bridge.http.SingleRequestClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the values of the series come from. */
interface MetricsSource extends AutoCloseable {

  /**
   * Asks for all series, without blocking.
   *
   * @return what was told, by the names of the series; what was not is absent. It may fail
   */
  CompletableFuture<Map<String, Double>> sample();

  @Override
  void close();

  /** Asks for a text, without blocking; anything but 200 is a failure. */
  static CompletableFuture<String> text(SingleRequestClient calls, String url, Duration timeout) {
    return calls
        .send(SingleRequest.get(url, timeout, LONGEST_BYTES))
        .thenApply(MetricsSource::text);
  }

  /** Far more than any page of metrics has; what answers with more is something else. */
  int LONGEST_BYTES = 16 << 20;

  private static String text(HttpTransfer answer) {
    answer
        .fault()
        .ifPresent(
            fault -> {
              throw new IllegalStateException(
                  switch (fault.kind()) {
                    case TIMEOUT -> "no whole answer in time";
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
