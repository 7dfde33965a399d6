package dev.gauntlet.measure;

/** What a metric is made of. */
public enum MetricKind {
  /** A journey's values, of which the distribution is kept. */
  VALUE("value"),
  /** A journey's amounts, of which the sum is kept. */
  COUNTER("counter"),
  /** The load generator's values about itself, of which the distribution is kept. */
  GENERATOR("generator"),
  /** A {@link TransferFigure} of one request, of which the distribution is kept. */
  TRANSFER("transfer");

  private final String label;

  MetricKind(String label) {
    this.label = label;
  }

  /** Whether it is told by a journey. */
  public boolean ofJourney() {
    return this == VALUE || this == COUNTER;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MetricKind of(String label) {
    for (MetricKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no metric is a " + label);
  }
}
