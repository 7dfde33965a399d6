package dev.gauntlet.platform;

import dev.gauntlet.platform.data.LiveState;
import dev.gauntlet.platform.http.Metrics;
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

/** A running platform: its stores, its pools and its servers. Closing it ends them all. */
public final class ReferencePlatform implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReferencePlatform.class);
  private static final int CLOSE_SECONDS = 1;

  private final PlatformOptions options;
  private final Metrics metrics = new Metrics();
  private final Vertx vertx = metrics.vertx();
  private final LiveState redis = new LiveState(vertx);
  private final List<ContractServer> contracts;
  private Optional<EmbeddedStores> stores = Optional.empty();

  private ReferencePlatform(PlatformOptions options, PlatformModules modules) {
    this.options = options;
    List<ContractServer> servers = new ArrayList<>();
    for (PlatformModule module : modules.all()) {
      Room room = room(module, servers.size() + 1);
      servers.add(new ContractServer(room, options, vertx, metrics));
    }
    this.contracts = List.copyOf(servers);
  }

  private Room room(PlatformModule module, int number) {
    return new Room(
        module.contract(),
        number,
        options.port(module.contract()),
        stores ->
            module.open(
                new ModuleContext(
                    vertx, stores, options.login(), options.rateLimited(), options.faults())));
  }

  /**
   * Starts a platform of these contracts and returns when it truly answers.
   *
   * @throws PlatformException or {@link dev.gauntlet.platform.store.StoreException} when it can't;
   *     nothing is left behind then
   */
  static ReferencePlatform start(PlatformOptions options, PlatformModules modules) {
    // The stores need a second of their own; this JVM loads its classes meanwhile.
    CompletableFuture<Optional<EmbeddedStores>> stores =
        CompletableFuture.supplyAsync(() -> embed(options, modules.all().size()));
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

  /** The base URL of each contract by its name, without a path. */
  public Map<String, String> baseUrls() {
    Map<String, String> urls = new LinkedHashMap<>();
    contracts.forEach(contract -> urls.put(contract.contract(), contract.baseUrl()));
    return Collections.unmodifiableMap(urls);
  }

  /** The URL of the embedded Redis, with its password; a user's own is not told to anybody. */
  public Optional<String> redisUrl() {
    return stores.flatMap(EmbeddedStores::redisUrl);
  }

  /** Calls a listener with the name of an embedded store that ends by itself. */
  void onStoreEnd(Consumer<String> listener) {
    stores.ifPresent(embedded -> embedded.onEnd(listener));
  }

  /**
   * Forgets everything that users made, while it serves; what every platform starts with stays.
   * Data in stores that are not its own are left alone.
   *
   * @return why it could not, or nothing
   */
  public Optional<String> reset() {
    if (!options.ownsItsData()) {
      return Optional.of("the data are not in the platform's own stores");
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

  /** Stops serving, then the stores; takes at most 4 s and mostly a fraction of one. */
  @Override
  public void close() {
    contracts.forEach(ContractServer::stopProbing);
    await(vertx.close());
    redis.close();
    stores.ifPresent(EmbeddedStores::close);
  }

  private static Optional<EmbeddedStores> embed(PlatformOptions options, int contracts) {
    return options.embeds()
        ? Optional.of(EmbeddedStores.start(options.stores(contracts)))
        : Optional.empty();
  }

  private void open() {
    String jdbcUrl = options.jdbcUrl().orElseGet(() -> stores.get().jdbcUrl().orElseThrow());
    String redisUrl = options.redisUrl().orElseGet(() -> stores.get().redisUrl().orElseThrow());
    CompletableFuture<Void> schemas =
        CompletableFuture.runAsync(
            () ->
                reaching(
                    "PostgreSQL",
                    "--jdbc-url",
                    () -> contracts.forEach(contract -> contract.migrate(jdbcUrl))));
    reaching("Redis", "--redis-url", () -> redis.connect(redisUrl, options.redisConnections()));
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
