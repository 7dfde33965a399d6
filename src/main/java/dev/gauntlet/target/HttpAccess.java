package dev.gauntlet.target;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** The way to a platform, for the load and for Gauntlet's own client alike. */
public record HttpAccess(Tls tls, Optional<HttpProxy> proxy) {

  /**
   * Java refuses to send a password to a proxy that makes a tunnel, unless this is said before its
   * client is first used.
   */
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  /**
   * A client for single calls. HTTP/1.1 as Gatling speaks it: else each first request asks for 2.
   */
  HttpClient client(Duration connectTimeout) {
    System.setProperty(TUNNEL_SCHEMES, "none");
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .sslContext(tls.context());
    proxy.ifPresent(through -> client.proxy(ProxySelector.of(through.address())));
    return client.build();
  }

  HttpRequest.Builder request(URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    proxy
        .flatMap(HttpProxy::authorization)
        .ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    return request;
  }
}
