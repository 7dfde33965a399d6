package dev.gauntlet.protocol.redis.client;

import io.lettuce.core.SslOptions;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a secure connection to Redis is made.
 *
 * @param trust whose certificates are good; those that Java knows when absent
 * @param identity the certificate by which Redis knows us, if it wants one
 */
public record RedisTls(Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> identity) {

  /** Java's own trust, and nobody in particular. */
  public static final RedisTls DEFAULT = new RedisTls(Optional.empty(), Optional.empty());

  /** Who does not speak TLS may simply wait: so long must both sides have agreed. */
  SslOptions driverOptions(Duration limit) {
    SslOptions.Builder builder = SslOptions.builder().handshakeTimeout(limit);
    trust.ifPresent(builder::trustManager);
    identity.ifPresent(builder::keyManager);
    return builder.build();
  }
}
