package dev.gauntlet.target;

import dev.gauntlet.network.Authority;
import dev.gauntlet.network.UrlText;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The syntax of a base URL: scheme, host, optionally port and path, and nothing else. */
final class BaseUrl {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private BaseUrl() {}

  /**
   * @return the URL without a trailing slash, with the scheme in lower case
   * @throws IllegalArgumentException if the text is not such a URL; the message is the predicate of
   *     a sentence whose subject is the key
   */
  static URI parse(String text) {
    URI url = UrlText.parse(text, SCHEMES, "http://127.0.0.1:8000");
    Authority authority = Authority.of(url);
    if (authority.userInfo().isPresent() || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException("must consist only of scheme, host, port and path");
    }
    if (url.getHost() == null && url.getScheme().equals("https")) {
      throw new IllegalArgumentException(
          "must contain a host name without underscores: TLS cannot verify such a name");
    }
    return URI.create(
        url.getScheme() + "://" + authority + url.getRawPath().replaceFirst("/+$", ""));
  }

  /** Returns the URL for display, or several URLs with the names of their contracts. */
  static String list(Map<String, BaseUrls> urls) {
    return urls.size() == 1
        ? urls.values().iterator().next().toString()
        : new TreeMap<>(urls)
            .entrySet().stream()
                .map(url -> "%s (%s)".formatted(url.getValue(), url.getKey()))
                .collect(Collectors.joining(" and "));
  }
}
