package dev.gauntlet.platform;

import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.ma.MaOptions;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a platform is run.
 *
 * @param host the address to listen on
 * @param port where {@code MA} listens; 0 for any free port
 * @param jdbcUrl a PostgreSQL of the user's; embedded when absent
 * @param redisUrl a Redis of the user's; embedded when absent
 * @param poolSize the most connections to PostgreSQL, 1..500
 * @param redisConnections connections to Redis that all requests share, 1..64
 * @param ma what of the contract can be chosen
 * @param faults wilful faults
 * @param logs where logs go; without it only warnings are told, on standard error
 * @param cache where the embedded stores' executables are unpacked once
 */
public record PlatformOptions(
    String host,
    int port,
    Optional<String> jdbcUrl,
    Optional<String> redisUrl,
    int poolSize,
    int redisConnections,
    MaOptions ma,
    Faults faults,
    Optional<Path> logs,
    Path cache) {

  static final int DEFAULT_POOL_SIZE = 20;
  static final int DEFAULT_REDIS_CONNECTIONS = 2;
  static final int DEFAULT_PASSWORD_COST = 4;
  static final Duration DEFAULT_ACCESS_TOKEN_LIFE = Duration.ofMinutes(15);
  static final Duration DEFAULT_REFRESH_TOKEN_LIFE = Duration.ofDays(7);

  /** Connections beside the pool: migrations, and the three that PostgreSQL keeps for itself. */
  private static final int SPARE_CONNECTIONS = 10;

  /** Whether any store has to be embedded. */
  boolean embeds() {
    return jdbcUrl.isEmpty() || redisUrl.isEmpty();
  }

  /** Whether all data are in stores of this platform's own, which are gone with it. */
  boolean ownsItsData() {
    return jdbcUrl.isEmpty() && redisUrl.isEmpty();
  }

  /** The embedded stores that these options call for. */
  StoreOptions stores() {
    return new StoreOptions(
        jdbcUrl.isEmpty(), redisUrl.isEmpty(), poolSize + SPARE_CONNECTIONS, cache, logs);
  }
}
