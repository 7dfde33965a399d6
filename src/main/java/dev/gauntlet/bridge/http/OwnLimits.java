package dev.gauntlet.bridge.http;

import java.util.List;
import java.util.Locale;

/**
 * Failures that come from the load generator's own limits. The transports have no class for them in
 * common, so that the words of the system and of Java decide.
 */
public final class OwnLimits {

  private static final List<String> WORDS =
      List.of(
          "too many open files",
          "no file descriptors available",
          "cannot assign requested address",
          "address not available",
          "no buffer space available",
          "outofmemory",
          "unable to create native thread",
          "unable to create channel");

  private OwnLimits() {}

  /** Whether such a limit is what a message tells of. */
  public static boolean explain(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(words::contains);
  }
}
