package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.ConversationLimits;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a platform.
 *
 * @param logs the folder of the logs; if absent only warnings are logged, to standard error
 * @param cache the folder in which the executables of the embedded stores are unpacked once
 */
public record PlatformOptions(
    Listening listening, Connections stores, Behaviour behaviour, Optional<Path> logs, Path cache) {

  /**
   * The addresses and ports of contracts.
   *
   * @param host the address to listen on
   * @param ports the ports of first instances by contract; 0 or absent for any free port
   */
  public record Listening(String host, Map<String, Integer> ports) {

    /** Returns the port of the first instance of a contract; 0 for any free port. */
    int port(String contract) {
      return ports.getOrDefault(contract, 0);
    }

    /** Returns the port of an instance: they use consecutive ports. */
    int port(String contract, int instance) {
      return port(contract) == 0 ? 0 : port(contract) + instance;
    }
  }

  /**
   * The stores.
   *
   * @param jdbcUrl the URL of an external PostgreSQL; embedded if absent
   * @param redisUrl the URL of an external Redis; embedded if absent
   * @param poolSize the most PostgreSQL connections of each contract, 1..500
   * @param redisConnections the Redis connections that all requests share, 1..64
   */
  public record Connections(
      Optional<String> jdbcUrl, Optional<String> redisUrl, int poolSize, int redisConnections) {}

  /**
   * The behaviour of contracts, with faults to inject.
   *
   * @param login the options of the login
   * @param rateLimited whether contracts with a rate limit apply it
   * @param model the options of the mock language model
   * @param conversations the limits on conversations
   * @param faults the injected faults
   */
  public record Behaviour(
      LoginOptions login,
      boolean rateLimited,
      ModelOptions model,
      ConversationLimits conversations,
      FaultRules faults) {}

  static final int DEFAULT_POOL_SIZE = 20;
  static final int DEFAULT_REDIS_CONNECTIONS = 2;

  /** The connections beside the pools: those of migrations, and three that PostgreSQL reserves. */
  private static final int SPARE_CONNECTIONS = 10;

  /** Returns whether any store is embedded. */
  boolean embeds() {
    return stores.jdbcUrl().isEmpty() || stores.redisUrl().isEmpty();
  }

  /** Returns whether all data are in embedded stores, which are deleted with the platform. */
  boolean ownsItsData() {
    return stores.jdbcUrl().isEmpty() && stores.redisUrl().isEmpty();
  }

  /** Returns the options of the embedded stores for a number of connection pools. */
  StoreOptions embedded(int pools) {
    int connections = pools * stores.poolSize() + SPARE_CONNECTIONS;
    return new StoreOptions(
        stores.jdbcUrl().isEmpty(), stores.redisUrl().isEmpty(), connections, cache, logs);
  }
}
