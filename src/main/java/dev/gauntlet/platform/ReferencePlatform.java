package dev.gauntlet.platform;

import dev.gauntlet.platform.data.RedisConnections;
import dev.gauntlet.platform.http.PlatformMetrics;
import dev.gauntlet.platform.module.ModuleContext;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.store.EmbeddedStores;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running platform with its stores, connection pools and servers. Closing it stops them all. */
public final class ReferencePlatform implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReferencePlatform.class);
  private static final int CLOSE_SECONDS = 1;

  private final PlatformOptions options;
  private final PlatformMetrics metrics = new PlatformMetrics();
  private final Vertx vertx = metrics.vertx();
  private final RedisConnections redis = new RedisConnections(vertx);
  private final List<ContractServer> contracts;
  private Optional<EmbeddedStores> stores = Optional.empty();

  private ReferencePlatform(PlatformOptions options, PlatformModules modules) {
    this.options = options;
    List<ContractServer> servers = new ArrayList<>();
    for (PlatformModule module : modules.all()) {
      for (int instance = 0; instance < module.instances(); instance++) {
        ServedContract room = room(module, instance, servers.size() + 1);
        servers.add(new ContractServer(room, options, vertx, metrics));
      }
    }
    this.contracts = List.copyOf(servers);
  }

  private ServedContract room(PlatformModule module, int instance, int number) {
    PlatformOptions.Behaviour behaviour = options.behaviour();
    return new ServedContract(
        module.contract(),
        number,
        options.listening().port(module.contract(), instance),
        module.hasSchema() && instance == 0,
        stores ->
            module.open(
                new ModuleContext(
                    vertx,
                    stores,
                    behaviour.login(),
                    behaviour.rateLimited(),
                    behaviour.model(),
                    behaviour.conversations(),
                    behaviour.faults())));
  }

  /**
   * Starts a platform of these contracts and returns when it answers requests.
   *
   * @throws PlatformException or {@link dev.gauntlet.platform.store.StoreException} if it cannot be
   *     started; nothing is left behind then
   */
  static ReferencePlatform start(PlatformOptions options, PlatformModules modules) {
    // The stores take a second to start; this JVM loads its classes meanwhile.
    CompletableFuture<Optional<EmbeddedStores>> stores =
        CompletableFuture.supplyAsync(() -> embed(options, modules.instances()));
    ReferencePlatform platform = new ReferencePlatform(options, modules);
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

  /**
   * Returns the base URL of each contract by its name, without a path. Those of several instances
   * are separated by commas.
   */
  public Map<String, String> baseUrls() {
    Map<String, String> urls = new LinkedHashMap<>();
    contracts.forEach(
        contract ->
            urls.merge(
                contract.contract(), contract.baseUrl(), (first, next) -> first + "," + next));
    return Collections.unmodifiableMap(urls);
  }

  /** Returns the URL of the embedded Redis, with its password; empty for an external Redis. */
  public Optional<String> redisUrl() {
    return stores.flatMap(EmbeddedStores::redisUrl);
  }

  /** Registers a listener for the names of embedded stores that end unexpectedly. */
  void onStoreEnd(Consumer<String> listener) {
    stores.ifPresent(embedded -> embedded.onEnd(listener));
  }

  /**
   * Deletes all data of users while serving continues; the initial data of every platform remain.
   * Data in external stores are not deleted.
   *
   * @return the reason of a failure, or empty
   */
  public Optional<String> reset() {
    if (!options.ownsItsData()) {
      return Optional.of("the platform does not delete data in external stores");
    }
    try {
      Future<?> forgotten = redis.forget();
      for (ContractServer contract : contracts) {
        forgotten = forgotten.compose(done -> contract.forget());
      }
      forgotten
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

  /** Stops the servers, then the stores; takes at most 4 s and usually a fraction of a second. */
  @Override
  public void close() {
    contracts.forEach(ContractServer::stopProbing);
    await(vertx.close());
    redis.close();
    stores.ifPresent(EmbeddedStores::close);
  }

  private static Optional<EmbeddedStores> embed(PlatformOptions options, int contracts) {
    return options.embeds()
        ? Optional.of(EmbeddedStores.start(options.embedded(contracts)))
        : Optional.empty();
  }

  private void open() {
    PlatformOptions.Connections wanted = options.stores();
    String jdbcUrl = wanted.jdbcUrl().orElseGet(() -> stores.get().jdbcUrl().orElseThrow());
    String redisUrl = wanted.redisUrl().orElseGet(() -> stores.get().redisUrl().orElseThrow());
    CompletableFuture<Void> schemas =
        CompletableFuture.runAsync(
            () ->
                reaching(
                    "PostgreSQL",
                    "--jdbc-url",
                    () -> contracts.forEach(contract -> contract.migrate(jdbcUrl))));
    reaching("Redis", "--redis-url", () -> redis.connect(redisUrl, wanted.redisConnections()));
    schemas.join();
    List<CompletableFuture<Void>> serving =
        contracts.stream().map(contract -> contract.serve(jdbcUrl, redis)).toList();
    serving.forEach(CompletableFuture::join);
    LOG.info("serving {}", baseUrls());
  }

  private static void reaching(String store, String option, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} cannot be used", store, e);
      throw new PlatformException(
          "%s cannot be used: check that it is running, and the address and credentials in %s (%s)"
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
      LOG.warn("shutdown did not complete in time", e.getCause());
    }
  }
}
