package dev.gauntlet.protocol;

import java.net.URI;
import java.util.Optional;

/** The opened target, as a requirement sees it. */
public interface OpeningContext {

  /** Where the target serves a contract of the run. */
  URI url(String contract);

  /**
   * The URL of a store of the target's own that may be used directly, password and all.
   *
   * @param name such as {@code redis}
   */
  Optional<String> store(String name);

  /** Prints a line for people. */
  void print(String line);
}
