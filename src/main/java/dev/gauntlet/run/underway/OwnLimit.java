package dev.gauntlet.run.underway;

import dev.gauntlet.bridge.Response;
import java.util.List;
import java.util.Locale;

/** Failures that come from the load generator's own limits, by the words of the system and Java. */
final class OwnLimit {

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

  private OwnLimit() {}

  /** Whether such a limit is why there was no answer. */
  static boolean explains(Response response, String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return response.code().isEmpty() && WORDS.stream().anyMatch(words::contains);
  }
}
