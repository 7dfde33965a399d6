package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import java.util.Optional;
import java.util.function.Supplier;

/** An included file that cannot be had; the library does not say where it is included. */
final class IncludeException extends ConfigException.Generic {
  private static final long serialVersionUID = 1L;

  private final String included;
  private String including;

  /**
   * @param included as it is written
   * @param why the end of a sentence about it
   */
  IncludeException(String included, String why) {
    super("it includes %s, which %s".formatted(included, why));
    this.included = included;
  }

  /** Parses a file that is itself included, which is then the one that includes what is missing. */
  static <T> T within(String file, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (IncludeException e) {
      if (e.including == null) {
        e.including = file;
      }
      throw e;
    }
  }

  String included() {
    return included;
  }

  /** The file that includes it; empty when that is the one that was to be read. */
  Optional<String> including() {
    return Optional.ofNullable(including);
  }
}
