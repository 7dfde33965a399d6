package dev.gauntlet.target.metrics;

import dev.gauntlet.network.JavaHttp;
import dev.gauntlet.network.WholeAnswer;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A page of metrics in Prometheus' text form, usually {@code /metrics}. */
final class MetricsPage implements MetricsSource {

  private record Reading(double sum, long nanos) {}

  private final HttpClient http;
  private final JavaHttp page;
  private final Duration timeout;
  private final Map<String, Expression> series = new LinkedHashMap<>();
  private final Map<String, Reading> before = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  MetricsPage(
      URI page,
      Duration timeout,
      Map<String, String> series,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.page = JavaHttp.direct(page, timeout);
    this.http = this.page.client(timeout).build();
    this.timeout = timeout;
    series.forEach((name, text) -> this.series.put(name, Expression.parse(text)));
  }

  @Override
  public CompletableFuture<Map<String, Double>> sample() {
    HttpRequest request;
    try {
      request = page.request("").timeout(timeout).build();
    } catch (ConnectException e) {
      return CompletableFuture.failedFuture(e);
    }
    return WholeAnswer.to(request, http, TEXT)
        .thenApply(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode());
              }
              return values(MetricLine.all(answer.body()));
            });
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
            value.ifPresent(told -> values.put(name, told));
          }
        });
    return values;
  }

  /** A counter that fell was reset with its process: there is no telling until the next reading. */
  private OptionalDouble rate(String name, Reading latest) {
    Reading last = before.put(name, latest);
    if (last == null || latest.sum < last.sum || latest.nanos <= last.nanos) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((latest.sum - last.sum) / ((latest.nanos - last.nanos) / 1e9));
  }
}
