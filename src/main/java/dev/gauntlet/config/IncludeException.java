package dev.gauntlet.config;

import com.typesafe.config.ConfigException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An exception for a missing or unreadable included file; the library does not report its place.
 */
final class IncludeException extends ConfigException.Generic {
  private static final long serialVersionUID = 1L;

  private final String included;
  private String including;

  /**
   * @param included the name as it is written
   * @param why the predicate of a sentence whose subject is the file, such as "does not exist"
   */
  IncludeException(String included, String why) {
    super("it includes %s, which %s".formatted(included, why));
    this.included = included;
  }

  /** Parses an included file; a failed include within it is then attributed to that file. */
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

  /** Returns the including file; empty if that is the file that was requested. */
  Optional<String> including() {
    return Optional.ofNullable(including);
  }
}
