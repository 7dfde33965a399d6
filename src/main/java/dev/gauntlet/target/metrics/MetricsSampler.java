package dev.gauntlet.target.metrics;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A sampler that periodically requests the metrics of the target. Its thread never blocks for an
 * answer, and at most one request is active. The first failure is reported once, and the load
 * continues.
 */
public final class MetricsSampler implements AutoCloseable {

  private static final String PAGE = "/metrics";
  private static final String COLLECTING = "?collect=true";
  private static final long LAST_SAMPLE_SECONDS = 2;

  private final MetricsSource source;
  private final Duration interval;
  private final String place;
  private final AtomicBoolean asking = new AtomicBoolean();
  private final AtomicBoolean complained = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-metrics");
            thread.setDaemon(true);
            return thread;
          });

  private MetricsSampler(MetricsSource source, Duration interval, String place) {
    this.source = source;
    this.interval = interval;
    this.place = place;
  }

  /**
   * Returns a sampler for the configured series; empty if no source or no series is configured.
   *
   * @param ownPlatform the base URL of a reference platform, whose metrics page is known
   */
  public static Optional<MetricsSampler> of(MetricsOptions options, Optional<URI> ownPlatform) {
    String own = options.collect() ? PAGE + COLLECTING : PAGE;
    Optional<URI> page = options.url().or(() -> ownPlatform.map(url -> URI.create(url + own)));
    if (options.series().isEmpty() || page.isEmpty() && options.prometheus().isEmpty()) {
      return Optional.empty();
    }
    MetricsSource source =
        options
            .prometheus()
            .<MetricsSource>map(
                server -> new PrometheusServer(server, options.interval(), options.series()))
            .orElseGet(
                () ->
                    new MetricsPage(
                        page.orElseThrow(),
                        options.interval(),
                        options.series(),
                        System::nanoTime));
    String place = options.prometheus().or(() -> page).orElseThrow().toString();
    return Optional.of(new MetricsSampler(source, options.interval(), place));
  }

  /**
   * Starts sampling.
   *
   * @param listener receives the values of each sample, which is never empty
   * @param problem receives one sentence when a request fails for the first time
   */
  public void start(Consumer<Map<String, Double>> listener, Consumer<String> problem) {
    timer.scheduleAtFixedRate(
        () -> ask(listener, problem), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void ask(Consumer<Map<String, Double>> listener, Consumer<String> problem) {
    if (!asking.compareAndSet(false, true)) {
      return;
    }
    CompletableFuture<Map<String, Double>> answer;
    try {
      answer = source.sample();
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    answer.whenComplete(
        (values, failure) -> {
          asking.set(false);
          if (failure != null) {
            complain(problem, failure);
          } else if (!values.isEmpty()) {
            listener.accept(values);
          }
        });
  }

  /** Takes one more sample and stops; blocks for 2 s at most. */
  public void end(Consumer<Map<String, Double>> listener) {
    timer.shutdownNow();
    try {
      source
          .sample()
          .orTimeout(LAST_SAMPLE_SECONDS, TimeUnit.SECONDS)
          .thenAccept(
              values -> {
                if (!values.isEmpty()) {
                  listener.accept(values);
                }
              })
          .join();
    } catch (RuntimeException unavailable) {
      // A target that ended has no last sample; its end has been reported by its requests.
    }
  }

  private void complain(Consumer<String> problem, Throwable failure) {
    if (complained.compareAndSet(false, true)) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      problem.accept(
          "the metrics of the target at %s are not available (%s); check target.metrics"
              .formatted(
                  place,
                  cause.getMessage() == null
                      ? cause.getClass().getSimpleName()
                      : cause.getMessage()));
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    source.close();
  }
}
