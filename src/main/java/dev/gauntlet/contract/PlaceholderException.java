package dev.gauntlet.contract;

/**
 * An exception for a placeholder that cannot be filled, because its value is missing or not allowed
 * at that place.
 */
public final class PlaceholderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlaceholderException(String operation, String placeholder, String reason) {
    super("#{%s} of operation \"%s\" cannot be filled, %s".formatted(placeholder, operation, reason));
  }
}
