package dev.gauntlet.measure;

/**
 * A histogram of values from 0 to 1e12, with an absolute error of a thousandth and a relative error
 * of 0.05 %, in at most 330 KB of memory. If all values are whole numbers, its figures are whole
 * numbers as well. A percentile is the value that this share of all values does not exceed, without
 * interpolation. Not thread-safe.
 */
public final class ValueHistogram {

  /** The highest value that can be recorded. */
  public static final double MAX = 1e12;

  private static final double THOUSANDTHS = 1000;

  /** Holds thousandths in place of microseconds, so that its milliseconds are whole units. */
  private final LatencyHistogram values;

  private ValueHistogram(LatencyHistogram values) {
    this.values = values;
  }

  public static ValueHistogram empty() {
    return new ValueHistogram(LatencyHistogram.sparse());
  }

  /** Returns a histogram of the values of {@link #thousandths}. */
  public static ValueHistogram of(LatencyHistogram thousandths) {
    return new ValueHistogram(thousandths);
  }

  /** Returns the values in thousandths of their unit, as the latency log contains them. */
  public LatencyHistogram thousandths() {
    return values;
  }

  /** Returns whether a value can be recorded: a number from 0 to {@link #MAX}. */
  public static boolean accepts(double value) {
    return value >= 0 && value <= MAX;
  }

  /** Records a value for which {@link #accepts} returns true. */
  public void record(double value) {
    values.recordUnbounded(Math.round(value * THOUSANDTHS));
  }

  public void add(ValueHistogram other) {
    values.add(other.values);
  }

  public long count() {
    return values.count();
  }

  /**
   * Returns the value that {@code percent} of all values do not exceed.
   *
   * @param percent 0 to 100
   * @return 0 when empty
   */
  public double percentile(double percent) {
    return values.percentileMillis(percent);
  }

  /**
   * Returns the value with this rank among the sorted values.
   *
   * @param rank 1 for the lowest, up to {@link #count()}
   * @return 0 if there is no such rank
   */
  public double atRank(long rank) {
    return values.atRankMillis(rank);
  }

  /**
   * Returns the share of values above a limit, 0 to 1; 0 when empty. Values in the limit's own
   * bucket do not count as above it.
   */
  public double shareAbove(double limit) {
    long within = values.values().getCountBetweenValues(0, Math.round(limit * THOUSANDTHS));
    return count() == 0 ? 0 : (double) (count() - within) / count();
  }

  public double min() {
    return values.minMillis();
  }

  public double max() {
    return values.maxMillis();
  }

  public double mean() {
    return values.meanMillis();
  }

  public double stdev() {
    return values.stdevMillis();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueHistogram that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return count() + " values, p95 " + percentile(95);
  }
}
