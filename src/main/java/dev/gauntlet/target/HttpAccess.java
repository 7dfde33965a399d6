package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpWay;
import dev.gauntlet.bridge.http.SingleCalls;
import dev.gauntlet.network.Tls;
import java.time.Duration;
import java.util.Optional;

/** The way to a platform, for the load and for Gauntlet's own calls alike. */
public record HttpAccess(Tls tls, Optional<HttpProxy> proxy) {

  /**
   * A client for single calls.
   *
   * @param connectTimeout for each address of a host
   */
  SingleCalls calls(Duration connectTimeout) {
    return new SingleCalls(
        new HttpWay(
            connectTimeout,
            tls.trust(),
            tls.identity(),
            proxy.map(
                through ->
                    new HttpWay.Proxy(
                        through.address(),
                        through
                            .account()
                            .map(who -> new HttpWay.ProxyLogin(who.username(), who.password()))))));
  }
}
