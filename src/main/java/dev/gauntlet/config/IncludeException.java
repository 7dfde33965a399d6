package dev.gauntlet.config;

import com.typesafe.config.ConfigException;

/** An included file that cannot be had; the library does not say where it is included. */
final class IncludeException extends ConfigException.Generic {
  private static final long serialVersionUID = 1L;

  private final String included;

  /**
   * @param included as it is written
   * @param why the end of a sentence about it
   */
  IncludeException(String included, String why) {
    super("it includes %s, which %s".formatted(included, why));
    this.included = included;
  }

  String included() {
    return included;
  }
}
