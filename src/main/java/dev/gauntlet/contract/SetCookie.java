package dev.gauntlet.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header {@code Set-Cookie}, such as {@code sid=31d4; Path=/; HttpOnly}.
 *
 * @param value empty if the cookie is removed
 * @param place domain and path: a later cookie of the same name and place replaces this one
 */
record SetCookie(String name, String value, String place) {

  static SetCookie parse(String header) {
    String[] parts = header.split(";");
    String[] pair = parts[0].strip().split("=", 2);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].strip().split("=", 2);
      attributes.put(
          attribute[0].strip().toLowerCase(Locale.ROOT),
          attribute.length == 1 ? "" : attribute[1].strip());
    }
    boolean removed = attributes.getOrDefault("max-age", "").matches("0+|-\\d+");
    String domain = attributes.getOrDefault("domain", "").toLowerCase(Locale.ROOT);
    return new SetCookie(
        pair[0],
        pair.length == 1 || removed ? "" : pair[1],
        domain + " " + attributes.getOrDefault("path", ""));
  }

  /**
   * Returns the final value of a cookie: the last of the same name and place counts (RFC 6265,
   * 5.3).
   */
  static Optional<String> valueOf(String name, List<String> headers) {
    Map<String, String> byPlace = new LinkedHashMap<>();
    for (String header : headers) {
      SetCookie cookie = parse(header);
      if (cookie.name.equals(name)) {
        byPlace.remove(cookie.place);
        byPlace.put(cookie.place, cookie.value);
      }
    }
    return byPlace.values().stream()
        .filter(value -> !value.isEmpty())
        .reduce((earlier, later) -> later);
  }
}
