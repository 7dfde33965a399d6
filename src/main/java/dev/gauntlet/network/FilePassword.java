package dev.gauntlet.network;

import java.util.Optional;

/**
 * The password of a file.
 *
 * @param option the option that contains the password
 */
record FilePassword(String option, Optional<String> text) {

  char[] characters() {
    return text.orElse("").toCharArray();
  }

  /**
   * Returns the exception for a file that the password does not open; its message is the predicate
   * of a sentence whose subject is the file.
   */
  IllegalArgumentException refused() {
    return new IllegalArgumentException(
        text.isPresent()
            ? "cannot be opened with the password of " + option
            : "needs its password: set " + option);
  }

  /** Returns the option, without the password. */
  @Override
  public String toString() {
    return option;
  }
}
