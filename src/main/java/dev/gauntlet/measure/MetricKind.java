package dev.gauntlet.measure;

/** The kinds of metrics. */
public enum MetricKind {
  /** Values of a journey, recorded as a distribution. */
  VALUE("value"),
  /** Amounts of a journey, recorded as a sum. */
  COUNTER("counter"),
  /** Values of the load generator about itself, recorded as a distribution. */
  GENERATOR("generator"),
  /** A {@link TransferFigure} of one request, recorded as a distribution. */
  TRANSFER("transfer"),
  /** A {@link StreamFigure} of one request, recorded as a distribution. */
  STREAM("stream"),
  /** A {@link StreamMilestone} of one request, recorded as a distribution. */
  MILESTONE("milestone"),
  /** A {@link StreamCompletion} of one request, recorded as a sum. */
  COMPLETION("completion"),
  /** A {@link RefusalLatency} of one request, recorded as a distribution. */
  REFUSAL("refusal"),
  /** The {@link Goodness} of requests or conversations, recorded as a sum. */
  GOODPUT("goodput");

  private final String label;

  MetricKind(String label) {
    this.label = label;
  }

  /** Returns whether a journey records the metric. */
  public boolean ofJourney() {
    return this == VALUE || this == COUNTER;
  }

  /** Returns whether only the sum of the values is recorded, and no distribution. */
  boolean onlySum() {
    return this == COUNTER || this == COMPLETION || this == GOODPUT;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * Returns the kind with that name in files.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MetricKind of(String label) {
    for (MetricKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of metric: " + label);
  }
}
