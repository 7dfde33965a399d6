package dev.gauntlet.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * How the JDK's HTTP client gets to a server. By itself it knows no host with an underscore, and
 * tries only the first address of any: where that is not enough, it is given the address, and the
 * name in the header {@code Host}.
 */
public final class JavaHttp {

  /** Read by the JDK's client when it is first used. */
  private static final String ALLOWED_HEADERS = "jdk.httpclient.allowRestrictedHeaders";

  private static final String HOST = "Host";

  private final String base;
  private final Optional<String> host;

  private JavaHttp(String base, Optional<String> host) {
    this.base = base;
    this.host = host;
  }

  /** A client to be configured. HTTP/1.1 as Gatling speaks it: else each first request asks for 2. */
  public static HttpClient.Builder client(Duration connectTimeout) {
    System.setProperty(ALLOWED_HEADERS, HOST);
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(connectTimeout);
  }

  /** The way through a proxy, which looks up names itself. */
  public static JavaHttp byName(URI base) {
    return new JavaHttp(base.toString(), Optional.empty());
  }

  /**
   * The way to the first address that takes a connection; blocks while it is looked for. Over TLS
   * the name decides, since the certificate is issued for it.
   *
   * @param limit for each address
   */
  public static JavaHttp direct(URI base, Duration limit) {
    Authority authority = Authority.of(base);
    try {
      if ("https".equals(base.getScheme())
          || base.getHost() != null && Addresses.all(authority.host()).length == 1) {
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
        Optional.of(authority.toString()));
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
    host.ifPresent(name -> request.setHeader(HOST, name));
    return request;
  }
}
