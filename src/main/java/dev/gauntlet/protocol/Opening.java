package dev.gauntlet.protocol;

import java.util.Optional;

/** What a requirement learns of the target that was opened. */
public interface Opening {

  /**
   * The URL of a store of the target's own that may be used directly, password and all.
   *
   * @param name such as {@code redis}
   */
  Optional<String> store(String name);
}
