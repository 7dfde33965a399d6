package dev.gauntlet.report;

import java.util.List;

/**
 * An interval of the load, and the sums of the run up to its end.
 *
 * @param atSeconds the start of the interval, in seconds since the load's start
 * @param seconds the length of the interval
 * @param users the number of active users at its start
 * @param ended the number of its requests that have ended
 * @param bad the number of these requests that failed
 * @param percentiles the requested percentiles of its good answers, in milliseconds; empty if
 *     there is no good answer
 * @param sum the sums of the run up to its end
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
   * Sums of a run. Latencies are in milliseconds, and 0 if there is no good answer.
   *
   * @param contentBytes the mean size of decoded bodies; null before the first one was recorded
   */
  public record Sum(
      long ended, long bad, double p50, double mean, double min, double max, Double contentBytes) {}
}
