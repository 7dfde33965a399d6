package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.SingleRequestClient;
import dev.gauntlet.network.TlsOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * TLS settings and proxy for all connections to a platform, of the load and of Gauntlet's own
 * requests.
 */
public record HttpAccess(TlsOptions tls, Optional<HttpProxy> proxy) {

  /**
   * Returns a client for single requests.
   *
   * @param connectTimeout the timeout for each address of a host
   */
  SingleRequestClient calls(Duration connectTimeout) {
    return new SingleRequestClient(
        new HttpConnectionOptions(
            connectTimeout,
            tls.trust(),
            tls.identity(),
            proxy.map(
                through ->
                    new HttpConnectionOptions.Proxy(
                        through.address(),
                        through
                            .account()
                            .map(
                                login ->
                                    new HttpConnectionOptions.ProxyLogin(
                                        login.username(), login.password()))))));
  }
}
