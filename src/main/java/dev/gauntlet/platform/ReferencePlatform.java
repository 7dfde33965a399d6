package dev.gauntlet.platform;

import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.LiveState;
import dev.gauntlet.platform.data.Migrations;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.http.Api;
import dev.gauntlet.platform.http.ApiServer;
import dev.gauntlet.platform.http.Metrics;
import dev.gauntlet.platform.ma.MaApi;
import dev.gauntlet.platform.store.EmbeddedStores;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running platform: its stores, its pools and its servers. Closing it ends them all. */
public final class ReferencePlatform implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReferencePlatform.class);
  private static final int START_SECONDS = 30;
  private static final int CLOSE_SECONDS = 1;

  private final PlatformOptions options;
  private final Metrics metrics = new Metrics();
  private final Vertx vertx = metrics.vertx();
  private final LiveState redis = new LiveState(vertx);
  private final Migrations migrations = new Migrations(MaApi.SCHEMA, MaApi.MIGRATIONS);
  private Optional<EmbeddedStores> stores = Optional.empty();
  private StoreProbe probe;
  private MaApi ma;
  private int port;

  private ReferencePlatform(PlatformOptions options) {
    this.options = options;
  }

  /**
   * Starts a platform and returns when it truly answers.
   *
   * @throws PlatformException or {@link dev.gauntlet.platform.store.StoreException} when it can't;
   *     nothing is left behind then
   */
  public static ReferencePlatform start(PlatformOptions options) {
    // The stores need a second of their own; this JVM loads its classes meanwhile.
    CompletableFuture<Optional<EmbeddedStores>> stores =
        CompletableFuture.supplyAsync(() -> embed(options));
    ReferencePlatform platform = new ReferencePlatform(options);
    try {
      platform.stores = stores.join();
      platform.open();
      return platform;
    } catch (CompletionException e) {
      platform.close();
      throw e.getCause() instanceof RuntimeException known ? known : e;
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
  }

  /** The base URL of each contract, without a path. */
  public Map<String, String> baseUrls() {
    return Map.of("ma", "http://" + options.host() + ":" + port);
  }

  /**
   * Forgets everything that users made, while it serves. Data in stores that are not its own are
   * left alone.
   *
   * @return why it could not, or nothing
   */
  public Optional<String> reset() {
    if (!options.ownsItsData()) {
      return Optional.of("the data are not in the platform's own stores");
    }
    try {
      redis
          .forget()
          .compose(done -> ma.forget())
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS)
          .join();
      return Optional.empty();
    } catch (CompletionException e) {
      LOG.error("the reset failed", e.getCause());
      return Optional.of(e.getCause().toString());
    }
  }

  /** Stops serving, then the stores; takes at most 4 s and mostly a fraction of one. */
  @Override
  public void close() {
    if (probe != null) {
      probe.stop();
    }
    await(vertx.close());
    redis.close();
    stores.ifPresent(EmbeddedStores::close);
  }

  private static Optional<EmbeddedStores> embed(PlatformOptions options) {
    return options.embeds()
        ? Optional.of(EmbeddedStores.start(options.stores()))
        : Optional.empty();
  }

  private void open() {
    String jdbcUrl = options.jdbcUrl().orElseGet(() -> stores.get().jdbcUrl().orElseThrow());
    String redisUrl = options.redisUrl().orElseGet(() -> stores.get().redisUrl().orElseThrow());
    CompletableFuture<Void> schema =
        CompletableFuture.runAsync(
            () -> reaching("PostgreSQL", "--jdbc-url", () -> migrations.apply(jdbcUrl)));
    reaching("Redis", "--redis-url", () -> redis.connect(redisUrl, options.redisConnections()));
    schema.join();
    Database database = Database.open(vertx, jdbcUrl, MaApi.SCHEMA, options.poolSize());
    metrics.poolSize(MaApi.SCHEMA, options.poolSize());
    probe = new StoreProbe(vertx, database, redis);
    ma = new MaApi(vertx, database, redis, probe, options.ma());
    ApiServer server = new ApiServer(vertx, options.host(), options.port(), options.faults());
    port = listen(server, ma);
    ma.startBackgroundWork();
    LOG.info("serving {}", baseUrls());
  }

  private int listen(ApiServer server, MaApi ma) {
    Future<Integer> listening =
        probe
            .start()
            .compose(state -> state.healthy() ? server.listen(() -> router(ma)) : unhealthy(state));
    try {
      return listening
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(START_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw new PlatformException(
          "can't serve on %s:%d: %s"
              .formatted(options.host(), options.port(), e.getCause().getMessage()),
          e.getCause());
    }
  }

  private Router router(MaApi ma) {
    Api api = ma.api();
    metrics.serve(api.router(), vertx);
    return api.router();
  }

  private static <T> Future<T> unhealthy(StoreProbe.State state) {
    return Future.failedFuture("the stores do not answer: " + state);
  }

  private static void reaching(String store, String option, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} can't be used", store, e);
      throw new PlatformException(
          "%s can't be used: is it running, and are address and credentials of %s right? (%s)"
              .formatted(store, option, e.getClass().getSimpleName()),
          e);
    }
  }

  private static void await(Future<?> future) {
    try {
      future
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      LOG.warn("closing did not end in time", e.getCause());
    }
  }
}
