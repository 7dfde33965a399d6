package dev.gauntlet.contract;

/** A request needs a value that the virtual user does not have, or has in an unusable form. */
public final class MissingValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingValueException(String operation, String placeholder, String reason) {
    super("operation \"%s\": %s (#{%s})".formatted(operation, reason, placeholder));
  }
}
