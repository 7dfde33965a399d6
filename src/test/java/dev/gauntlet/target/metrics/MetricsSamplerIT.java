package dev.gauntlet.target.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsSamplerIT {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile String asked = "";
  private volatile boolean endless;
  private final Semaphore askings = new Semaphore(0);
  private final Semaphore brokenOff = new Semaphore(0);
  private final ExecutorService handlers = Executors.newCachedThreadPool();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          askings.release();
          asked = exchange.getRequestURI().toString();
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, endless ? 0 : body.length);
          exchange.getResponseBody().write(body);
          if (endless) {
            writeForEver(exchange.getResponseBody());
          }
          exchange.close();
        });
    server.setExecutor(handlers);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    handlers.shutdownNow();
  }

  /** Writes until the reader has disconnected. */
  private void writeForEver(OutputStream body) {
    try {
      while (!handlers.isShutdown()) {
        body.write("# more to come\n".getBytes(UTF_8));
        body.flush();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (IOException | InterruptedException e) {
      brokenOff.release();
    }
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static MetricsOptions options(
      Optional<URI> page, Optional<URI> prometheus, String expression) {
    return new MetricsOptions(page, prometheus, SECOND, false, Map.of("pool use", expression));
  }

  @Test
  void configuredMetricsPageIsRead() throws Exception {
    answer = "in_use 7\n";
    BlockingQueue<Map<String, Double>> listener = new LinkedBlockingQueue<>();
    MetricsOptions options = options(Optional.empty(), Optional.empty(), "in_use");
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.of(url())).orElseThrow()) {
      sampler.start(listener::add, problem -> {});
      assertThat(listener.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("pool use", 7.0));
    }
    assertThat(asked).isEqualTo("/metrics");
  }

  @Test
  void referencePlatformCollectsItsGarbageIfConfigured() throws Exception {
    answer = "in_use 7\n";
    BlockingQueue<Map<String, Double>> listener = new LinkedBlockingQueue<>();
    MetricsOptions options =
        new MetricsOptions(
            Optional.empty(), Optional.empty(), SECOND, true, Map.of("pool use", "in_use"));
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.of(url())).orElseThrow()) {
      sampler.start(listener::add, problem -> {});
      assertThat(listener.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("pool use", 7.0));
    }
    assertThat(asked).isEqualTo("/metrics?collect=true");
  }

  @Test
  void lastSampleIsTakenAtTheEnd() {
    answer = "in_use 9\n";
    BlockingQueue<Map<String, Double>> last = new LinkedBlockingQueue<>();
    MetricsOptions options = options(Optional.empty(), Optional.empty(), "in_use");
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.of(url())).orElseThrow()) {
      sampler.end(last::add);
      assertThat(last).containsExactly(Map.of("pool use", 9.0));
    }
  }

  @Test
  void targetThatEndedHasNoLastSample() {
    server.stop(0);
    BlockingQueue<Map<String, Double>> last = new LinkedBlockingQueue<>();
    MetricsOptions options = options(Optional.empty(), Optional.empty(), "in_use");
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.of(url())).orElseThrow()) {
      sampler.end(last::add);
      assertThat(last).isEmpty();
    }
  }

  @Test
  void problemIsReportedOnce() throws Exception {
    status = 503;
    letTheClientLoad();
    BlockingQueue<String> problems = new LinkedBlockingQueue<>();
    MetricsOptions options = options(Optional.of(url()), Optional.empty(), "in_use");
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.empty()).orElseThrow()) {
      sampler.start(values -> {}, problems::add);
      assertThat(problems.poll(20, TimeUnit.SECONDS))
          .contains("are not available (status 503); check target.metrics");
      // A third request means that the sampler has processed the second answer.
      assertThat(askings.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void endlessMetricsPageIsReportedAndTheNextIsRead() throws Exception {
    answer = "in_use 7\n";
    letTheClientLoad();
    endless = true;
    BlockingQueue<Map<String, Double>> listener = new LinkedBlockingQueue<>();
    BlockingQueue<String> problems = new LinkedBlockingQueue<>();
    MetricsOptions options = options(Optional.of(url()), Optional.empty(), "in_use");
    try (MetricsSampler sampler = MetricsSampler.of(options, Optional.empty()).orElseThrow()) {
      sampler.start(listener::add, problems::add);
      assertThat(problems.poll(20, TimeUnit.SECONDS))
          .contains("are not available (no complete answer in time); check target.metrics");
      assertThat(brokenOff.tryAcquire(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
      endless = false;
      assertThat(listener.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("pool use", 7.0));
    }
  }

  /** A sample times out after a second, which the first use of the JDK's client may take alone. */
  private void letTheClientLoad() throws Exception {
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url()).build(), BodyHandlers.discarding());
    askings.drainPermits();
  }

  @Test
  void remotePlatformIsSampledOnlyWhenConfigured() {
    MetricsOptions options = options(Optional.empty(), Optional.empty(), "in_use");
    assertThat(MetricsSampler.of(options, Optional.empty())).isEmpty();
  }

  @Test
  void counterIsReportedByItsGrowth() {
    long[] now = {0};
    MetricsPage page =
        new MetricsPage(url(), TIME_LIMIT, Map.of("cpu", "rate(cpu)"), () -> now[0]);
    answer = "cpu 10\n";
    assertThat(page.sample().join()).isEmpty();
    now[0] = 2_000_000_000L;
    answer = "cpu 13\n";
    assertThat(page.sample().join()).isEqualTo(Map.of("cpu", 1.5));
    now[0] = 4_000_000_000L;
    answer = "cpu 1\n";
    assertThat(page.sample().join()).as("its process began anew").isEmpty();
  }

  @Test
  void aPrometheusServerIsQueried() {
    PrometheusServer prometheus =
        new PrometheusServer(url(), TIME_LIMIT, Map.of("pool use", "sum by (pool) (in_use)"));
    answer =
        "{\"data\":{\"resultType\":\"vector\",\"result\":["
            + "{\"metric\":{},\"value\":[1,\"3\"]},{\"metric\":{},\"value\":[1,\"4.5\"]}]}}";
    assertThat(prometheus.sample().join()).isEqualTo(Map.of("pool use", 7.5));
    assertThat(asked).isEqualTo("/api/v1/query?query=sum+by+%28pool%29+%28in_use%29");
    answer = "{\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"2\"]}}";
    assertThat(prometheus.sample().join()).isEqualTo(Map.of("pool use", 2.0));
    answer = "{\"data\":{\"resultType\":\"vector\",\"result\":[]}}";
    assertThat(prometheus.sample().join()).isEmpty();
  }
}
