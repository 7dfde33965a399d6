package dev.gauntlet.platform;

import dev.gauntlet.platform.data.Database;
import dev.gauntlet.platform.data.Migrations;
import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.data.StoreProbe;
import dev.gauntlet.platform.data.Stores;
import dev.gauntlet.platform.http.ApiServer;
import dev.gauntlet.platform.http.ContractApi;
import dev.gauntlet.platform.http.PlatformMetrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server of one instance of a contract, with its own port, connection pool and probe. */
final class ContractServer {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /** The time limit for the first answers of stores that were reached a moment ago. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private final ServedContract room;
  private final PlatformOptions options;
  private final Vertx vertx;
  private final PlatformMetrics metrics;
  private final Optional<Migrations> migrations;
  private StoreProbe probe;
  private ContractApi api;
  private volatile int port;

  /** Creates a server that is not started. */
  ContractServer(
      ServedContract room, PlatformOptions options, Vertx vertx, PlatformMetrics metrics) {
    this.room = room;
    this.options = options;
    this.vertx = vertx;
    this.metrics = metrics;
    this.migrations =
        room.migrates()
            ? Optional.of(new Migrations(room.schema(), room.migrations()))
            : Optional.empty();
  }

  /** Returns the name of the contract. */
  String contract() {
    return room.contract();
  }

  /** Returns the base URL, without a path. */
  String baseUrl() {
    return "http://" + options.listening().host() + ":" + port;
  }

  /** Migrates the schema, if there is one, to its newest version; blocks. */
  void migrate(String jdbcUrl) {
    migrations.ifPresent(scripts -> scripts.apply(jdbcUrl));
  }

  /**
   * Starts serving; the schema must exist.
   *
   * @return completes when requests are answered, or fails with a {@link PlatformException}
   */
  CompletableFuture<Void> serve(String jdbcUrl, RedisConnections redis) {
    Database database = Database.open(vertx, jdbcUrl, room.schema(), options.stores().poolSize());
    metrics.poolSize(room.schema(), options.stores().poolSize());
    probe = new StoreProbe(vertx, database, redis);
    api = room.open().apply(new Stores(database, redis, probe));
    ApiServer server =
        new ApiServer(
            vertx, options.listening().host(), room.port(), options.behaviour().faults());
    return probe
        .start()
        .timeout(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .recover(late -> Future.failedFuture("the stores do not answer: " + probe.state()))
        .compose(sound -> api.start())
        .compose(started -> server.listen(api, () -> router(api)))
        .<Void>map(this::listening)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(this::failed);
  }

  /** Deletes the data of users while serving continues. */
  Future<?> forget() {
    return api.forget();
  }

  /** Stops the store probe, so that the shutdown of the stores is not reported as an outage. */
  void stopProbing() {
    if (probe != null) {
      probe.stop();
    }
  }

  private Router router(ContractApi api) {
    Router router = api.api().router();
    metrics.serve(router, vertx);
    return router;
  }

  private Void listening(int actualPort) {
    port = actualPort;
    return null;
  }

  private Void failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    throw new PlatformException(
        "cannot serve %s on %s:%s: %s"
            .formatted(
                room.contract(),
                options.listening().host(),
                room.wantedPort(),
                cause.getMessage()),
        cause);
  }
}
