package dev.gauntlet.report;

import java.util.List;

/**
 * A stretch of a run's load, and the run up to its end.
 *
 * @param atSeconds where it begins, counted from the load's start
 * @param seconds how long it is
 * @param users at work when it began
 * @param ended requests of it that ended
 * @param bad those of them that ended badly
 * @param percentiles of its good answers that were asked for, in milliseconds; none without one
 * @param sum the run up to its end
 */
public record SeriesRow(
    double atSeconds,
    double seconds,
    int users,
    long ended,
    long bad,
    List<Double> percentiles,
    Sum sum) {

  /**
   * Latencies in milliseconds; 0 without one.
   *
   * @param contentBytes the mean of decoded bodies; null before the first was recorded
   */
  public record Sum(
      long ended, long bad, double p50, double mean, double min, double max, Double contentBytes) {}
}
