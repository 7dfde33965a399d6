package dev.gauntlet.platform.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.ext.web.Router;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;

/**
 * The platform's Prometheus metrics: requests by route and status, pool use, the process and its
 * JVM.
 */
public final class PlatformMetrics {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Creates metrics without values. */
  public PlatformMetrics() {
    Gauge.builder("process.resident.memory", ResidentMemory::bytes)
        .description("Resident memory of the process in bytes; NaN if it is unknown")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("process.heap.after.collection", HeapMemory::afterCollection)
        .description("Heap in use after the last garbage collection, in bytes")
        .baseUnit("bytes")
        .register(registry);
  }

  /** Returns a Vert.x that reports to these metrics. */
  public Vertx vertx() {
    MicrometerMetricsOptions options =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setJvmMetricsEnabled(true)
            .setLabels(
                EnumSet.of(
                    Label.HTTP_ROUTE,
                    Label.HTTP_METHOD,
                    Label.HTTP_CODE,
                    Label.POOL_TYPE,
                    Label.POOL_NAME));
    for (MetricsDomain domain : MetricsDomain.values()) {
      if (domain != MetricsDomain.HTTP_SERVER && domain != MetricsDomain.NAMED_POOLS) {
        options.addDisabledMetricsCategory(domain);
      }
    }
    options.addDisabledMetricsCategory("sql");
    // The file cache is disabled: a kill would leave its folder behind.
    FileSystemOptions noCache =
        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
    VertxOptions vertx =
        new VertxOptions().setMetricsOptions(options).setFileSystemOptions(noCache);
    return Vertx.builder()
        .with(vertx.setPreferNativeTransport(true))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }

  /** Registers the size of a connection pool beside its use. */
  public void poolSize(String pool, int size) {
    Gauge.builder("vertx.pool.size", () -> size)
        .description("Maximum number of resources of the pool")
        .tag("pool_name", pool)
        .register(registry);
  }

  /**
   * Serves GET /metrics off the event loop: a scrape takes milliseconds. With {@code ?collect=true}
   * the garbage is collected first.
   */
  public void serve(Router router, Vertx vertx) {
    router
        .get("/metrics")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> scrape(context.request().getParam("collect")), false)
                    .onFailure(context::fail)
                    .onSuccess(
                        text -> context.response().putHeader("Content-Type", TEXT).end(text)));
  }

  private String scrape(String collect) {
    if (Boolean.parseBoolean(collect)) {
      System.gc();
    }
    return registry.scrape();
  }
}
