package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a platform.
 *
 * @param host the address to listen on
 * @param ports the ports by contract; 0 or absent for any free port
 * @param jdbcUrl the URL of an external PostgreSQL; embedded if absent
 * @param redisUrl the URL of an external Redis; embedded if absent
 * @param poolSize the most PostgreSQL connections of each contract, 1..500
 * @param redisConnections the Redis connections that all requests share, 1..64
 * @param login the options of the login
 * @param rateLimited whether contracts with a rate limit apply it
 * @param faults the injected faults
 * @param logs the folder of the logs; if absent only warnings are logged, to standard error
 * @param cache the folder in which the executables of the embedded stores are unpacked once
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

  /** The connections beside the pools: those of migrations, and three that PostgreSQL reserves. */
  private static final int SPARE_CONNECTIONS = 10;

  /** Returns whether any store is embedded. */
  boolean embeds() {
    return jdbcUrl.isEmpty() || redisUrl.isEmpty();
  }

  /** Returns whether all data are in embedded stores, which are deleted with the platform. */
  boolean ownsItsData() {
    return jdbcUrl.isEmpty() && redisUrl.isEmpty();
  }

  /** Returns the port of a contract; 0 for any free port. */
  int port(String contract) {
    return ports.getOrDefault(contract, 0);
  }

  /** Returns the options of the embedded stores for a number of contracts. */
  StoreOptions stores(int contracts) {
    int connections = contracts * poolSize + SPARE_CONNECTIONS;
    return new StoreOptions(jdbcUrl.isEmpty(), redisUrl.isEmpty(), connections, cache, logs);
  }
}
