package dev.gauntlet.target;

import dev.gauntlet.network.Authority;
import dev.gauntlet.network.UrlText;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a base URL is written: scheme, host, perhaps port and path, and nothing else. */
final class BaseUrl {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private BaseUrl() {}

  /**
   * @return the URL without a slash at its end, the scheme in lower case
   * @throws IllegalArgumentException whose message continues the sentence that begins with the key
   */
  static URI parse(String text) {
    URI url = UrlText.parse(text, SCHEMES, "http://127.0.0.1:8000");
    Authority authority = Authority.of(url);
    if (authority.userInfo().isPresent() || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException("must be nothing but scheme, host, port and path");
    }
    if (url.getHost() == null && url.getScheme().equals("https")) {
      throw new IllegalArgumentException(
          "must name a host without underscores: over TLS such a name cannot be verified");
    }
    return URI.create(
        url.getScheme() + "://" + authority + url.getRawPath().replaceFirst("/+$", ""));
  }

  /** For people: the URL, or several with the names of their contracts. */
  static String list(Map<String, URI> urls) {
    return urls.size() == 1
        ? urls.values().iterator().next().toString()
        : new TreeMap<>(urls)
            .entrySet().stream()
                .map(url -> "%s (%s)".formatted(url.getValue(), url.getKey()))
                .collect(Collectors.joining(" and "));
  }
}
