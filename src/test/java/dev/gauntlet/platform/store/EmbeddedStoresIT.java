package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresIT {

  @TempDir private Path temp;

  @Test
  void platformsStartConcurrentlyOnAnEmptyCache() throws Exception {
    StoreOptions options = options(temp.resolve("cache"));
    List<CompletableFuture<EmbeddedStores>> starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> EmbeddedStores.start(options)))
            .limit(2)
            .toList();
    try (EmbeddedStores first = starts.get(0).join();
        EmbeddedStores second = starts.get(1).join()) {
      assertThat(setting(first, "server_version")).startsWith("17.");
      assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
      assertThat(first.redisUrl()).isNotEqualTo(second.redisUrl());
    }
  }

  @Test
  void databaseIsDurableAndListensOnLoopbackOnly() throws Exception {
    Path cache = StoreOptions.defaultCache(System.getenv());
    try (EmbeddedStores stores = EmbeddedStores.start(options(cache))) {
      assertThat(setting(stores, "fsync")).isEqualTo("on");
      assertThat(setting(stores, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(stores, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(stores, "max_connections")).isEqualTo("30");
    }
  }

  @Test
  void onlyRequestedStoresAreStarted() {
    Path cache = StoreOptions.defaultCache(System.getenv());
    StoreOptions redisOnly = new StoreOptions(false, true, 30, cache, Optional.empty());
    try (EmbeddedStores stores = EmbeddedStores.start(redisOnly)) {
      assertThat(stores.redisUrl()).isPresent();
      assertThat(stores.jdbcUrl()).isEmpty();
    }
  }

  @Test
  void killedStoreIsReportedByNameAndAClosedOneIsNot() throws Exception {
    BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    EmbeddedStores stores =
        EmbeddedStores.start(options(StoreOptions.defaultCache(System.getenv())));
    try (stores) {
      stores.onEnd(ended::add);
      kill(PostgresServer.pidFile(stores.folder()));
      assertThat(ended.poll(20, TimeUnit.SECONDS)).isEqualTo("PostgreSQL");
      assertThat(stores.redisUrl()).isPresent();
    }
    assertThat(ended.poll(1, TimeUnit.SECONDS)).as("Redis was closed").isNull();
  }

  private static void kill(Path pidFile) throws Exception {
    process(pidFile).destroyForcibly();
  }

  private static ProcessHandle process(Path pidFile) throws Exception {
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  @Test
  void rootRunsPostgresAsAnUnprivilegedUserWithoutNamespaces() throws Exception {
    Path runFolder = StoreFolder.name();
    StoreFolder.create(runFolder);
    boolean root = UnprivilegedPostgres.owning(runFolder) != UnprivilegedPostgres.AS_USER;
    boolean possible = root && Files.isExecutable(Path.of("/usr/bin/setpriv"));
    try {
      assumeTrue(possible, "only root on a system with setpriv");
      Path binaries =
          new BinaryCache(StoreOptions.defaultCache(System.getenv()))
              .folder(SupportedMachine.here().postgresArchive(), TarXz::unpack);
      Path log = temp.resolve("postgresql.log");
      String url =
          PostgresServer.start(runFolder, binaries, log, 30, UnprivilegedPostgres.AS_NOBODY);
      assertThat(setting(url, "server_version")).startsWith("17.");
      assertThat(StoreProcess.of(process(PostgresServer.pidFile(runFolder))).ended())
          .as("its command cannot be read")
          .isFalse();
    } finally {
      awaitEnd(new StoreProcesses(runFolder));
      StoreFolder.remove(runFolder);
    }
    assertThat(runFolder).doesNotExist();
  }

  private static void awaitEnd(StoreProcesses processes) throws InterruptedException {
    processes.end();
    for (int i = 0; i < 200 && !processes.alive().isEmpty(); i++) {
      Thread.sleep(100);
    }
  }

  private static StoreOptions options(Path cache) {
    return new StoreOptions(true, true, 30, cache, Optional.empty());
  }

  private static String setting(EmbeddedStores stores, String name) throws Exception {
    return setting(stores.jdbcUrl().orElseThrow(), name);
  }

  private static String setting(String url, String name) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet row = connection.createStatement().executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
