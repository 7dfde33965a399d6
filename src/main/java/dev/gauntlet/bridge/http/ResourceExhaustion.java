package dev.gauntlet.bridge.http;

import java.util.List;
import java.util.Locale;

/**
 * Failures that are caused by the load generator's own limits. The transports share no exception
 * class for them, so the messages of the operating system and of Java decide.
 */
public final class ResourceExhaustion {

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

  private ResourceExhaustion() {}

  /** Returns whether a message reports such a limit. */
  public static boolean explain(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(words::contains);
  }
}
