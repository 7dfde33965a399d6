package dev.gauntlet.measure;

/** Whether a request or a conversation met all limits of a goodput objective at once. */
public enum Goodness implements RequestFigure {
  GOOD("good"),
  /** It could not be measured, or was ended by the load generator. */
  EXCLUDED("excluded"),
  NOT_GOOD("not-good");

  private final String label;

  Goodness(String label) {
    this.label = label;
  }

  /** Returns the goodness of both together: one that is not good decides. */
  public Goodness and(Goodness other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public MetricKind kind() {
    return MetricKind.GOODPUT;
  }

  @Override
  public String unit() {
    return "";
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }
}
