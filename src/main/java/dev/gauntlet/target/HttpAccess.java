package dev.gauntlet.target;

import dev.gauntlet.network.JavaHttp;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** The way to a platform, for the load and for Gauntlet's own client alike. */
public record HttpAccess(Tls tls, Optional<HttpProxy> proxy) {

  /** A client for single calls on that way. */
  HttpClient client(JavaHttp way, Duration connectTimeout) {
    HttpClient.Builder client = way.client(connectTimeout).sslContext(tls.context());
    proxy.ifPresent(through -> client.proxy(ProxySelector.of(through.address())));
    return client.build();
  }

  /** The way to a server; blocks while it looks for an address that takes a connection. */
  JavaHttp way(URI baseUrl, Duration connectTimeout) {
    return proxy.isPresent()
        ? JavaHttp.byName(baseUrl)
        : JavaHttp.direct(baseUrl, connectTimeout);
  }

  HttpRequest.Builder request(JavaHttp way, String path) throws ConnectException {
    HttpRequest.Builder request = way.request(path);
    proxy
        .flatMap(HttpProxy::authorization)
        .ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    return request;
  }
}
