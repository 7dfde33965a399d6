package dev.gauntlet.network;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a secure connection is made.
 *
 * @param trust whose certificates are good; when absent, those that Java knows
 * @param identity the certificate by which the platform knows us, if it wants one
 */
public record Tls(Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> identity) {

  /** For clients other than the one that Gatling has. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          identity.map(KeyManagerFactory::getKeyManagers).orElse(null),
          trust.map(TrustManagerFactory::getTrustManagers).orElse(null),
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no secure connection can be made: " + e.getMessage());
    }
  }
}
