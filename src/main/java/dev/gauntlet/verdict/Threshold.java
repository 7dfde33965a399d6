package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;

/** A bound and a limit in the notation of a configuration: {@code >= 20}. */
record Threshold(Bound bound, double limit) {

  /**
   * Parses a text.
   *
   * @throws IllegalArgumentException if the text is malformed; the message contains the expected
   *     form
   */
  static Threshold parse(String text) {
    String stripped = text.strip();
    for (Bound bound : Bound.values()) {
      if (stripped.startsWith(bound.toString())) {
        return new Threshold(bound, number(stripped.substring(bound.toString().length())));
      }
    }
    throw wrong();
  }

  private static double number(String digits) {
    try {
      double number = Double.parseDouble(digits.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "must be a bound and a number, such as \">= 20\" or \"<= 0.5\"");
  }

  boolean holds(double value) {
    return bound.holds(value, limit);
  }

  @Override
  public String toString() {
    return bound + " " + FigureUnit.PLAIN.plain(limit);
  }
}
