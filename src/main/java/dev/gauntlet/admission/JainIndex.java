package dev.gauntlet.admission;

import java.util.stream.DoubleStream;

/** Jain's fairness index: the square of the sum, by n times the sum of the squares. */
final class JainIndex {

  private JainIndex() {}

  /** Returns the index, above 0 and at most 1; null if all values are 0. */
  static Double of(DoubleStream values) {
    double[] all = values.toArray();
    double sum = DoubleStream.of(all).sum();
    double squares = DoubleStream.of(all).map(value -> value * value).sum();
    return squares == 0 ? null : Math.rint(sum * sum / (all.length * squares) * 10_000) / 10_000;
  }
}
