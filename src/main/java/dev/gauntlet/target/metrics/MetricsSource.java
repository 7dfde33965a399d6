package dev.gauntlet.target.metrics;

import dev.gauntlet.network.LimitedBody;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the values of the series come from. */
interface MetricsSource {

  /** Far more than any page of metrics has; what answers with more is something else. */
  BodyHandler<String> TEXT = LimitedBody.text(16 << 20, "16 MB");

  /**
   * Asks for all series, without blocking.
   *
   * @return what was told, by the names of the series; what was not is absent. It may fail
   */
  CompletableFuture<Map<String, Double>> sample();
}
