package dev.gauntlet.bridge.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * How single requests get to a server.
 *
 * @param connectTimeout for each address of it
 * @param trust whose certificates are good; when absent, those that Java knows
 * @param identity the certificate by which the server knows us, if it wants one
 * @param proxy through which it is reached, if through any
 */
public record HttpWay(
    Duration connectTimeout,
    Optional<TrustManagerFactory> trust,
    Optional<KeyManagerFactory> identity,
    Optional<Proxy> proxy) {

  /** A proxy, and with which account it lets us through, if it wants one. */
  public record Proxy(InetSocketAddress address, Optional<ProxyLogin> login) {}

  /** An account of a proxy. */
  public record ProxyLogin(String username, String password) {

    @Override
    public String toString() {
      return username;
    }
  }

  /** Straight to a server that anybody may ask. */
  public static HttpWay direct(Duration connectTimeout) {
    return new HttpWay(connectTimeout, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
