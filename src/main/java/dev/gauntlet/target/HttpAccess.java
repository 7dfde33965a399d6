package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpConnectionOptions;
import dev.gauntlet.bridge.http.SingleRequestClient;
import dev.gauntlet.network.TlsOptions;
import java.time.Duration;
import java.util.Optional;

/** The way to a platform, for the load and for Gauntlet's own calls alike. */
public record HttpAccess(TlsOptions tls, Optional<HttpProxy> proxy) {

  /**
   * A client for single calls.
   *
   * @param connectTimeout for each address of a host
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
