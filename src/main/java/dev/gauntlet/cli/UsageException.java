package dev.gauntlet.cli;

/** The exception for a wrong command line; its message names the option. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
