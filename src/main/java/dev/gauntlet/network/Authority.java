package dev.gauntlet.network;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and port of a URL. Unlike {@link URI#getHost} it accepts host names with an underscore,
 * such as those of Compose and Swarm.
 *
 * @param userInfo the user info as written, encoded; it may be a secret
 * @param host a name or an address; an IPv6 address without brackets
 */
public record Authority(Optional<String> userInfo, String host, OptionalInt port) {

  private static final int LAST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile("(?:(.*)@)?(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::(\\d*))?");

  private static final Pattern ZONE = Pattern.compile("\\[[^\\]]*%[^\\]]*](?::\\d*)?$");

  /**
   * @throws IllegalArgumentException if the URL has no valid authority; the message, "must ...", is
   *     the predicate of a sentence whose subject is the key. It does not contain the URL, which
   *     may hold a password
   */
  public static Authority of(URI url) {
    String text = Optional.ofNullable(url.getRawAuthority()).orElse("");
    Matcher parts = FORM.matcher(text);
    if (ZONE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "must have an address without a zone: HTTP does not support the part after the %");
    }
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "must be a URL whose host has only letters a to z, digits, dots, dashes and underscores,"
              + " and whose port is a number");
    }
    return new Authority(
        Optional.ofNullable(parts.group(1)),
        parts.group(2) == null ? parts.group(3) : parts.group(2),
        port(parts.group(4)));
  }

  private static OptionalInt port(String digits) {
    if (digits == null || digits.isEmpty()) {
      return OptionalInt.empty();
    }
    int port = digits.length() > 5 ? LAST_PORT + 1 : Integer.parseInt(digits);
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("must have a port from 1 to " + LAST_PORT);
    }
    return OptionalInt.of(port);
  }

  /** Returns the port, or by default that of HTTP, or of HTTPS if the scheme ends in {@code s}. */
  public static int webPort(URI url) {
    return of(url).port().orElse(url.getScheme().endsWith("s") ? 443 : 80);
  }

  /** Returns the host in the syntax of a URL. */
  public String urlHost() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Returns the value of the header {@code Host}. */
  @Override
  public String toString() {
    return urlHost() + (port.isPresent() ? ":" + port.getAsInt() : "");
  }
}
