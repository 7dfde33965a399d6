package dev.gauntlet.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a base URL is written: scheme, host, perhaps port and path, and nothing else. */
final class BaseUrl {

  private static final int LAST_PORT = 65_535;

  private BaseUrl() {}

  /**
   * @return the URL without a slash at its end
   * @throws IllegalArgumentException whose message continues the sentence that begins with the key
   */
  static URI parse(String text) {
    URI url = uri(text);
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw unlikeUrl();
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException("must be nothing but scheme, host, port and path");
    }
    if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
      throw new IllegalArgumentException("must have a port from 1 to " + LAST_PORT);
    }
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
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

  /** The library's own message would show the whole text, and with it a password. */
  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw unlikeUrl();
    }
  }

  private static IllegalArgumentException unlikeUrl() {
    return new IllegalArgumentException("must be like http://127.0.0.1:8000");
  }
}
