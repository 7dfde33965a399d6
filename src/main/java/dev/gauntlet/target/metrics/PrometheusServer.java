package dev.gauntlet.target.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.SingleRequestClient;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Prometheus server. A series is the result of an instant query; the values of a vector are
 * added.
 */
final class PrometheusServer implements MetricsSource {

  private static final String QUERY = "/api/v1/query?query=";

  private final JsonMapper json = new JsonMapper();
  private final SingleRequestClient calls;
  private final URI server;
  private final Duration timeout;
  private final Map<String, String> series;

  PrometheusServer(URI server, Duration timeout, Map<String, String> series) {
    this.server = server;
    this.calls = new SingleRequestClient(HttpConnectionOptions.direct(timeout));
    this.timeout = timeout;
    this.series = series;
  }

  @Override
  public CompletableFuture<Map<String, Double>> sample() {
    Map<String, Double> values = new ConcurrentHashMap<>();
    CompletableFuture<?>[] answers =
        series.entrySet().stream()
            .map(
                each ->
                    query(each.getValue())
                        .thenAccept(value -> value.ifPresent(v -> values.put(each.getKey(), v))))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(answers).thenApply(all -> values);
  }

  private CompletableFuture<OptionalDouble> query(String expression) {
    return MetricsSource.text(
            calls, server + QUERY + URLEncoder.encode(expression, UTF_8), timeout)
        .thenApply(this::sum);
  }

  @Override
  public void close() {
    calls.close();
  }

  /**
   * Returns the sum of a query result. A scalar is [time, "value"]; a vector is a list of objects
   * that have such a pair as value.
   */
  private OptionalDouble sum(String body) {
    try {
      JsonNode data = json.readTree(body).path("data");
      JsonNode result = data.path("result");
      if (data.path("resultType").asText().equals("scalar")) {
        return finite(result.path(1).asDouble(Double.NaN));
      }
      double sum = 0;
      for (JsonNode each : result) {
        sum += each.path("value").path(1).asDouble(Double.NaN);
      }
      return result.isEmpty() ? OptionalDouble.empty() : finite(sum);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer is not JSON", e);
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
