package dev.gauntlet.protocol.redis.client;

import java.time.Duration;

/**
 * How a Redis is used.
 *
 * @param connections of {@link ConnectionStrategy#SHARED} or {@link ConnectionStrategy#POOLED}, 1
 *     or more
 * @param connectTimeout until a connection must be there
 * @param tls for a server that speaks it
 */
public record RedisOptions(
    RedisServer server,
    ConnectionStrategy strategy,
    int connections,
    Duration connectTimeout,
    RedisTls tls) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  public RedisOptions {
    if (connections < 1) {
      throw new IllegalArgumentException("connections must be positive, was " + connections);
    }
  }

  /** One connection for all. */
  public static RedisOptions of(RedisServer server) {
    return new RedisOptions(
        server, ConnectionStrategy.SHARED, 1, CONNECT_TIMEOUT, RedisTls.DEFAULT);
  }

  public RedisOptions with(ConnectionStrategy other, int count) {
    return new RedisOptions(server, other, count, connectTimeout, tls);
  }

  public RedisOptions with(RedisServer other) {
    return new RedisOptions(other, strategy, connections, connectTimeout, tls);
  }

  public RedisOptions withConnectTimeout(Duration limit) {
    return new RedisOptions(server, strategy, connections, limit, tls);
  }

  public RedisOptions with(RedisTls other) {
    return new RedisOptions(server, strategy, connections, connectTimeout, other);
  }
}
