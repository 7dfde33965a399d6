package dev.gauntlet.bridge.http;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cookies that a request adds to those that the server has set; Gatling's client sends only the
 * latter. If two have the same name, the server's wins.
 */
public final class RequestCookies {

  public static final String HEADER = "Cookie";

  private static final String BETWEEN = "; ";

  private RequestCookies() {}

  /**
   * Returns the request with its own cookies.
   *
   * @param own returns the cookies for a user in header syntax, such as {@code plan=gold; lang=en}
   */
  public static HttpRequestActionBuilder of(
      HttpRequestActionBuilder request, Function<Session, String> own) {
    // Also set as a header: a missing session value is then detected before anything is sent.
    return request.header(HEADER, own).sign(
        (sent, session) -> {
          HttpHeaders headers = sent.getHeaders();
          headers.set(HEADER, together(own.apply(session), headers.get(HEADER)));
          return sent;
        });
  }

  /**
   * @param set the cookies set by the server; null if there are none
   */
  static String together(String own, String set) {
    if (set == null) {
      return own;
    }
    Set<String> names = each(set).map(RequestCookies::name).collect(Collectors.toSet());
    return Stream.concat(each(own).filter(cookie -> !names.contains(name(cookie))), each(set))
        .collect(Collectors.joining(BETWEEN));
  }

  private static Stream<String> each(String header) {
    return Arrays.stream(header.split(";")).map(String::strip);
  }

  private static String name(String cookie) {
    return cookie.split("=", 2)[0].strip();
  }
}
