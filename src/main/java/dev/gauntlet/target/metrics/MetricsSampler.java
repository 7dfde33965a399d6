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
 * Asks the target how it is, every few seconds, on a thread of its own that waits for no answer: as
 * long as one is under way, none is asked for. Where nothing is told, that is said once, and the
 * load goes on.
 */
public final class MetricsSampler implements AutoCloseable {

  private static final String PAGE = "/metrics";

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
   * A sampler of what is configured; empty where nothing is, or no series.
   *
   * @param ownPlatform base URL of a reference platform, whose page of metrics is known
   */
  public static Optional<MetricsSampler> of(MetricsOptions options, Optional<URI> ownPlatform) {
    Optional<URI> page = options.url().or(() -> ownPlatform.map(url -> URI.create(url + PAGE)));
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
   * Begins to ask.
   *
   * @param told what is told, each time; never nothing
   * @param problem told once, in a sentence, when a question fails
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

  private void complain(Consumer<String> problem, Throwable failure) {
    if (complained.compareAndSet(false, true)) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      problem.accept(
          "the target's metrics at %s could not be had (%s); see target.metrics"
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
