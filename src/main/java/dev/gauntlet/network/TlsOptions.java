package dev.gauntlet.network;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The TLS settings of a client.
 *
 * @param trust the trust store; Java's default if absent
 * @param identity the client certificate, if any
 */
public record TlsOptions(
    Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> identity) {

  /** Returns the context for clients other than Gatling's. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          identity.map(KeyManagerFactory::getKeyManagers).orElse(null),
          trust.map(TrustManagerFactory::getTrustManagers).orElse(null),
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the TLS context cannot be created: " + e.getMessage());
    }
  }
}
