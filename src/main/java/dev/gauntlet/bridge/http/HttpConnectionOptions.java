package dev.gauntlet.bridge.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * The connection settings of a {@link SingleRequestClient}.
 *
 * @param connectTimeout the connect timeout for each address of the server
 * @param trust the trust store; Java's default if absent
 * @param identity the client certificate, if any
 * @param proxy the proxy, if any
 */
public record HttpConnectionOptions(
    Duration connectTimeout,
    Optional<TrustManagerFactory> trust,
    Optional<KeyManagerFactory> identity,
    Optional<Proxy> proxy) {

  /** A proxy, and the login that it requires, if any. */
  public record Proxy(InetSocketAddress address, Optional<ProxyLogin> login) {}

  /** The credentials for a proxy. */
  public record ProxyLogin(String username, String password) {

    @Override
    public String toString() {
      return username;
    }
  }

  /** Returns the settings for a direct connection without a client certificate. */
  public static HttpConnectionOptions direct(Duration connectTimeout) {
    return new HttpConnectionOptions(
        connectTimeout, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
