package dev.gauntlet.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The embedded stores: PostgreSQL, Redis or both, started concurrently in one temporary folder and
 * supervised by a {@link StoreGuard}. Closing stops them and removes the folder.
 */
public final class EmbeddedStores implements AutoCloseable {

  private static final long ORDERLY_NANOS = 1_500_000_000L;
  private static final long LIMIT_NANOS = 2_500_000_000L;
  private static final int POLL_MILLIS = 20;

  private final Path folder = StoreFolder.name();
  private final StoreProcesses processes = new StoreProcesses(folder);
  private final GuardConnection guard;
  private String jdbcUrl;
  private String redisUrl;
  private Optional<StoreMonitor> watch = Optional.empty();

  private EmbeddedStores() throws IOException, InterruptedException {
    guard = GuardConnection.watch(folder);
    StoreFolder.create(folder);
  }

  /**
   * Starts the requested stores and returns when they answer, about 1 s later.
   *
   * @throws StoreException if a store cannot be started; nothing is left behind then
   */
  public static EmbeddedStores start(StoreOptions options) {
    try {
      EmbeddedStores stores = new EmbeddedStores();
      stores.startAll(options, SupportedMachine.here());
      return stores;
    } catch (IOException e) {
      throw new StoreException("the embedded stores did not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("the start of the embedded stores was interrupted", e);
    }
  }

  /** Returns the URL of PostgreSQL, if it was requested. */
  public Optional<String> jdbcUrl() {
    return Optional.ofNullable(jdbcUrl);
  }

  /** Returns the URL of Redis, if it was requested. */
  public Optional<String> redisUrl() {
    return Optional.ofNullable(redisUrl);
  }

  Path folder() {
    return folder;
  }

  /**
   * Registers a listener for the names of stores that end before they are closed, called once for
   * each.
   */
  public synchronized void onEnd(Consumer<String> listener) {
    Map<String, ProcessHandle> stores = new LinkedHashMap<>();
    process(PostgresServer.pidFile(folder)).ifPresent(found -> stores.put("PostgreSQL", found));
    process(RedisServer.pidFile(folder)).ifPresent(found -> stores.put("Redis", found));
    watch = Optional.of(StoreMonitor.begin(stores, listener));
  }

  /**
   * Returns the process whose pid is the first line of a file; empty if the file is missing, since
   * the store was not requested.
   */
  private Optional<ProcessHandle> process(Path pidFile) {
    try {
      String pid = Files.readAllLines(pidFile).get(0).strip();
      return processes.alive().stream()
          .filter(process -> Long.toString(process.pid()).equals(pid))
          .findFirst();
    } catch (IOException | IndexOutOfBoundsException none) {
      return Optional.empty();
    }
  }

  private synchronized void stopWatching() {
    watch.ifPresent(StoreMonitor::close);
  }

  private void startAll(StoreOptions options, SupportedMachine machine) {
    CompletableFuture<String> postgres = inBackground(() -> postgres(options, machine));
    CompletableFuture<String> redis = inBackground(() -> redis(options, machine));
    CompletableFuture<Void> guarded = inBackground(this::awaitGuard);
    try {
      // All starts must complete first: a store that starts after the clean-up would be left
      // behind.
      CompletableFuture.allOf(postgres, redis, guarded).join();
      jdbcUrl = postgres.join();
      redisUrl = redis.join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof StoreException ours
          ? ours
          : new StoreException("a store did not start: " + e.getCause().getMessage(), e.getCause());
    }
  }

  private Void awaitGuard() throws IOException {
    guard.awaitArrival();
    return null;
  }

  private String postgres(StoreOptions options, SupportedMachine machine) throws Exception {
    if (!options.postgres()) {
      return null;
    }
    Path binaries =
        new BinaryCache(options.cache()).folder(machine.postgresArchive(), TarXz::unpack);
    Path log = options.log("postgresql.log", folder);
    UnprivilegedPostgres way = UnprivilegedPostgres.owning(folder);
    return PostgresServer.start(folder, binaries, log, options.maxConnections(), way);
  }

  private String redis(StoreOptions options, SupportedMachine machine) throws Exception {
    if (!options.redis()) {
      return null;
    }
    Path log = options.log("redis.log", folder);
    return RedisServer.start(folder, redisBinary(options, machine), log);
  }

  /** Returns the executable of Redis, unpacked now or at an earlier start. */
  static Path redisBinary(StoreOptions options, SupportedMachine machine) {
    return new BinaryCache(options.cache())
        .folder(machine.redisBinary(), (in, to) -> unpackRedis(in, to.resolve("redis-server")))
        .resolve("redis-server");
  }

  private static void unpackRedis(InputStream in, Path target) throws IOException {
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    if (!target.toFile().setExecutable(true)) {
      throw new IOException("cannot make redis-server executable");
    }
  }

  /** Stops the stores, orderly if they are quick, and removes the folder; takes at most 2.5 s. */
  @Override
  public void close() {
    stopWatching();
    try {
      processes.endOrderly();
      if (!awaitEnd(ORDERLY_NANOS)) {
        processes.end();
        awaitEnd(LIMIT_NANOS - ORDERLY_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    StoreFolder.remove(folder);
    dismissGuard();
  }

  private boolean awaitEnd(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (!processes.alive().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  /**
   * Dismisses the guard if everything is removed; otherwise the guard cleans up when this process
   * ends.
   */
  private void dismissGuard() {
    if (Files.notExists(folder) && processes.alive().isEmpty()) {
      guard.close();
    }
  }

  private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(result, work), "store-start");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }
}
