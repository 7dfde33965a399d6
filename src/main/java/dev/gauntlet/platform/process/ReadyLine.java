package dev.gauntlet.platform.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first line of a platform's output, which announces that it is ready, and its URLs. */
public final class ReadyLine {

  private static final String READY = "ready ";

  private ReadyLine() {}

  /**
   * @param baseUrls the base URL of each contract by its name; several with commas between them
   */
  public static String of(Map<String, String> baseUrls) {
    List<String> pairs =
        baseUrls.entrySet().stream().map(url -> url.getKey() + "=" + url.getValue()).toList();
    return READY + String.join(" ", pairs);
  }

  /** Parses the base URL of each contract by its name; empty if the line is not a ready line. */
  public static Optional<Map<String, String>> baseUrls(String line) {
    if (!line.startsWith(READY)) {
      return Optional.empty();
    }
    Map<String, String> urls = new LinkedHashMap<>();
    Arrays.stream(line.substring(READY.length()).split(" "))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> urls.put(pair[0], pair[1]));
    return Optional.of(Map.copyOf(urls));
  }
}
