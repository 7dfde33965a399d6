package dev.gauntlet.network;

import java.util.Optional;

/**
 * The password of a file.
 *
 * @param option that gives it
 */
record FilePassword(String option, Optional<String> text) {

  char[] characters() {
    return text.orElse("").toCharArray();
  }

  /** That the file does not open: the end of a sentence about it. */
  IllegalArgumentException refused() {
    return new IllegalArgumentException(
        text.isPresent()
            ? "cannot be opened with the password of " + option
            : "needs its password: set " + option);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return option;
  }
}
