package dev.gauntlet.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyLawServerIT {
  private static final Duration MEDIAN = Duration.ofMillis(5);

  /** HTTP/1.1: an upgrade to HTTP/2 limits the concurrent requests of a connection. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void serverRecordHoldsEveryRequestWithAtLeastItsPlannedLatency() throws Exception {
    try (var server = start()) {
      fire(server, 200);
      List<ServedRequest> served = server.served();
      assertThat(served).hasSize(200);
      assertThat(served).allMatch(request -> request.servedNanos() >= request.plannedNanos());
      assertThat(plannedSorted(served)).isEqualTo(lawSorted(200));
    }
  }

  /** The latency seen by the client includes the latency recorded by the server. */
  @Test
  void clientLatencyIsNeverBelowTheServerLatency() throws Exception {
    try (var server = start()) {
      for (int i = 0; i < 50; i++) {
        long sent = System.nanoTime();
        get(server, "/any").join();
        long seen = System.nanoTime() - sent;
        assertThat(server.served().get(i).plannedNanos()).isLessThan(seen);
      }
    }
  }

  @Test
  void serverRecordIsReadableOverHttp() throws Exception {
    try (var server = start()) {
      fire(server, 20);
      JsonNode served = new JsonMapper().readTree(get(server, "/served").join().body());
      assertThat(served.get("served")).hasSize(20);
      assertThat(served.at("/served/0/servedNanos").asLong())
          .isEqualTo(server.served().get(0).servedNanos());
    }
  }

  @Test
  void answersHaveTheGivenStatus() {
    try (var server = LatencyLawServer.answering(503)) {
      assertThat(get(server, "/a").join().statusCode()).isEqualTo(503);
      assertThat(get(server, "/b?c=d").join().statusCode()).isEqualTo(503);
      assertThat(server.served()).hasSize(2);
    }
  }

  private static LatencyLawServer start() {
    return LatencyLawServer.start(LatencyLaw.logNormal(MEDIAN, 0.5), QuantileGrid.of(100));
  }

  private void fire(LatencyLawServer server, int requests) {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    IntStream.range(0, requests).forEach(i -> answers.add(get(server, "/" + i)));
    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }

  private CompletableFuture<HttpResponse<String>> get(LatencyLawServer server, String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static long[] plannedSorted(List<ServedRequest> served) {
    return served.stream().mapToLong(ServedRequest::plannedNanos).sorted().toArray();
  }

  private static long[] lawSorted(int requests) {
    LatencyLaw law = LatencyLaw.logNormal(MEDIAN, 0.5);
    QuantileGrid grid = QuantileGrid.of(100);
    return IntStream.range(0, requests)
        .mapToLong(k -> law.quantile(grid.quantile(k)).toNanos())
        .sorted()
        .toArray();
  }
}
