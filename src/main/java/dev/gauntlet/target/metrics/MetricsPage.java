package dev.gauntlet.target.metrics;

import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.SingleRequestClient;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A metrics page in the Prometheus text format, usually at {@code /metrics}. */
final class MetricsPage implements MetricsSource {

  private record Reading(double sum, long nanos) {}

  private final SingleRequestClient calls;
  private final URI page;
  private final Duration timeout;
  private final Map<String, SeriesExpression> series = new LinkedHashMap<>();
  private final Map<String, Reading> before = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  MetricsPage(
      URI page,
      Duration timeout,
      Map<String, String> series,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.page = page;
    this.calls = new SingleRequestClient(HttpConnectionOptions.direct(timeout));
    this.timeout = timeout;
    series.forEach((name, text) -> this.series.put(name, SeriesExpression.parse(text)));
  }

  @Override
  public CompletableFuture<Map<String, Double>> sample() {
    return MetricsSource.text(calls, page.toString(), timeout)
        .thenApply(text -> values(MetricLine.all(text)));
  }

  @Override
  public void close() {
    calls.close();
  }

  private Map<String, Double> values(List<MetricLine> lines) {
    long now = nanoTime.getAsLong();
    Map<String, Double> values = new LinkedHashMap<>();
    series.forEach(
        (name, expression) -> {
          OptionalDouble sum = expression.sum(lines);
          if (sum.isPresent()) {
            OptionalDouble value =
                expression.rate() ? rate(name, new Reading(sum.getAsDouble(), now)) : sum;
            value.ifPresent(found -> values.put(name, found));
          }
        });
    return values;
  }

  /**
   * Returns the rate of a counter. If the counter fell, its process was restarted, and there is no
   * rate until the next reading.
   */
  private OptionalDouble rate(String name, Reading latest) {
    Reading last = before.put(name, latest);
    if (last == null || latest.sum < last.sum || latest.nanos <= last.nanos) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((latest.sum - last.sum) / ((latest.nanos - last.nanos) / 1e9));
  }
}
