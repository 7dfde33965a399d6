package dev.gauntlet.measure;

/**
 * A figure of requests. Each request with such values has a distribution of them, or their sum. Its
 * text is the name used in files.
 */
public interface RequestFigure {

  /** Returns the kind of metric under which the values are recorded. */
  MetricKind kind();

  /** Returns the unit as it is printed; may be empty. */
  String unit();

  /** Measurements of one request, each of a figure. */
  @FunctionalInterface
  interface Source {
    /** Passes each value that exists. */
    void forEach(Consumer to);
  }

  /** A consumer of values. */
  @FunctionalInterface
  interface Consumer {
    void accept(RequestFigure figure, double value);
  }
}
