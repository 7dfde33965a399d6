package dev.gauntlet.target.metrics;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the values of the series come from. */
interface MetricsSource {

  /**
   * Asks for all series, without blocking.
   *
   * @return what was told, by the names of the series; what was not is absent. It may fail
   */
  CompletableFuture<Map<String, Double>> sample();
}
