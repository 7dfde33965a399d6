package dev.gauntlet.protocol.redis.client;

import java.time.Duration;

/**
 * The connection options of a Redis client.
 *
 * @param connections the number for {@link ConnectionStrategy#SHARED} or {@link
 *     ConnectionStrategy#POOLED}, 1 or more
 * @param connectTimeout the connect timeout
 * @param tls the TLS options, for a server with TLS
 */
public record RedisOptions(
    RedisEndpoint server,
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

  /** Returns options with one connection for all users. */
  public static RedisOptions of(RedisEndpoint server) {
    return new RedisOptions(
        server, ConnectionStrategy.SHARED, 1, CONNECT_TIMEOUT, RedisTls.DEFAULT);
  }

  public RedisOptions with(ConnectionStrategy other, int count) {
    return new RedisOptions(server, other, count, connectTimeout, tls);
  }

  public RedisOptions with(RedisEndpoint other) {
    return new RedisOptions(other, strategy, connections, connectTimeout, tls);
  }

  public RedisOptions withConnectTimeout(Duration limit) {
    return new RedisOptions(server, strategy, connections, limit, tls);
  }

  public RedisOptions with(RedisTls other) {
    return new RedisOptions(server, strategy, connections, connectTimeout, other);
  }
}
