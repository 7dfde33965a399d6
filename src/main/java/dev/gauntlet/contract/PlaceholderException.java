package dev.gauntlet.contract;

/** A placeholder cannot be filled: its value is missing, or must not stand at that place. */
public final class PlaceholderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlaceholderException(String operation, String placeholder, String reason) {
    super("#{%s} of operation \"%s\" cannot be filled, %s".formatted(placeholder, operation, reason));
  }
}
