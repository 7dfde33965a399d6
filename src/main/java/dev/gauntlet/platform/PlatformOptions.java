package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a platform is run.
 *
 * @param host the address to listen on
 * @param ports where contracts listen, by their names; 0 or none for any free port
 * @param jdbcUrl a PostgreSQL of the user's; embedded when absent
 * @param redisUrl a Redis of the user's; embedded when absent
 * @param poolSize the most connections of each contract to PostgreSQL, 1..500
 * @param redisConnections connections to Redis that all requests share, 1..64
 * @param login what of logging in can be chosen
 * @param rateLimited whether a contract that can limits the requests of a client
 * @param faults wilful faults
 * @param logs where logs go; without it only warnings are told, on standard error
 * @param cache where the embedded stores' executables are unpacked once
 */
public record PlatformOptions(
    String host,
    Map<String, Integer> ports,
    Optional<String> jdbcUrl,
    Optional<String> redisUrl,
    int poolSize,
    int redisConnections,
    LoginOptions login,
    boolean rateLimited,
    Faults faults,
    Optional<Path> logs,
    Path cache) {

  static final int DEFAULT_POOL_SIZE = 20;
  static final int DEFAULT_REDIS_CONNECTIONS = 2;

  /** Connections beside the pools: migrations, and the three that PostgreSQL keeps for itself. */
  private static final int SPARE_CONNECTIONS = 10;

  /** Whether any store has to be embedded. */
  boolean embeds() {
    return jdbcUrl.isEmpty() || redisUrl.isEmpty();
  }

  /** Whether all data are in stores of this platform's own, which are gone with it. */
  boolean ownsItsData() {
    return jdbcUrl.isEmpty() && redisUrl.isEmpty();
  }

  /** Where a contract listens; 0 for any free port. */
  int port(String contract) {
    return ports.getOrDefault(contract, 0);
  }

  /** The embedded stores that these options call for, with so many contracts. */
  StoreOptions stores(int contracts) {
    int connections = contracts * poolSize + SPARE_CONNECTIONS;
    return new StoreOptions(jdbcUrl.isEmpty(), redisUrl.isEmpty(), connections, cache, logs);
  }
}
