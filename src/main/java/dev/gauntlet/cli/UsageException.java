package dev.gauntlet.cli;

/** A command line that is wrong, with the end of a sentence that names the option. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
