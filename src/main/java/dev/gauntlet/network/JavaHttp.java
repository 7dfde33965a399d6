package dev.gauntlet.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/**
 * How the JDK's HTTP client gets to a server. By itself it knows no host with an underscore, and
 * tries only the first address of any: where that is not enough, it is given the address, and the
 * name in the header {@code Host} and for TLS.
 */
public final class JavaHttp {

  private static final String HOST = "Host";

  /** Read by the JDK's client once, whichever of its classes is used first. */
  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", HOST);
    // Else it refuses to send a password to a proxy that makes a tunnel.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "none");
  }

  private final String base;
  private final Optional<Authority> byAddress;

  private JavaHttp(String base, Optional<Authority> byAddress) {
    this.base = base;
    this.byAddress = byAddress;
  }

  /**
   * A client to be configured, for this way only. HTTP/1.1 as Gatling speaks it: else each first
   * request asks for 2.
   */
  public HttpClient.Builder client(Duration connectTimeout) {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout);
    byAddress.ifPresent(authority -> client.sslParameters(named(authority.host())));
    return client;
  }

  /** The name that the server is told, and for which its certificate must be issued. */
  private static SSLParameters named(String host) {
    SSLParameters parameters = new SSLParameters();
    try {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    } catch (IllegalArgumentException underscore) {
      // TLS knows no such name: the certificate must be issued for the address.
    }
    return parameters;
  }

  /** The way through a proxy, which looks up names itself. */
  public static JavaHttp byName(URI base) {
    return new JavaHttp(base.toString(), Optional.empty());
  }

  /**
   * The way to the first address that takes a connection; blocks while it is looked for.
   *
   * @param limit for each address
   */
  public static JavaHttp direct(URI base, Duration limit) {
    Authority authority = Authority.of(base);
    try {
      if (base.getHost() != null && Addresses.all(authority.host()).length == 1) {
        return byName(base);
      }
      InetAddress address =
          Addresses.reachable(authority.host(), Authority.webPort(base), limit);
      return byAddress(base, authority, address);
    } catch (IOException unreachable) {
      return byName(base);
    }
  }

  private static JavaHttp byAddress(URI base, Authority authority, InetAddress address) {
    String literal =
        new Authority(Optional.empty(), address.getHostAddress(), authority.port()).toString();
    return new JavaHttp(
        "%s://%s%s".formatted(base.getScheme(), literal, base.getRawPath()),
        Optional.of(authority));
  }

  /**
   * A request for what follows the base URL, such as {@code /tasks?limit=1}.
   *
   * @throws ConnectException if the JDK's client cannot name the host
   */
  public HttpRequest.Builder request(String path) throws ConnectException {
    URI url = URI.create(base + path);
    if (url.getHost() == null) {
      throw new ConnectException("no connection to the host " + Authority.of(url).host());
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    byAddress.ifPresent(authority -> request.setHeader(HOST, authority.toString()));
    return request;
  }
}
