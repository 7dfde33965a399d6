package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.SslOptions;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * The TLS options of a connection to Redis.
 *
 * @param trust the trust store; absent for that of Java
 * @param identity the client certificate, if Redis requires one
 */
public record RedisTls(Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> identity) {

  /** Java's trust store, without a client certificate. */
  public static final RedisTls DEFAULT = new RedisTls(Optional.empty(), Optional.empty());

  /**
   * Returns the driver's options, with a handshake timeout for servers that do not answer in TLS.
   */
  SslOptions driverOptions(Duration limit) {
    SslOptions.Builder builder = SslOptions.builder().handshakeTimeout(limit);
    trust.ifPresent(builder::trustManager);
    identity.ifPresent(builder::keyManager);
    return builder.build();
  }
}
