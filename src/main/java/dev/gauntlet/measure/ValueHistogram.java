package dev.gauntlet.measure;

/**
 * Values from 0 to a million million, each known to the thousandth and to 0.05 %, in bounded
 * memory: at most 330 KB however many there are. Where all are whole numbers, so is what comes out.
 * A percentile is the value below or at which that share of all values lies, without interpolation.
 * Not thread-safe.
 */
public final class ValueHistogram {

  /** The highest value that can be recorded. */
  public static final double MAX = 1e12;

  private static final double THOUSANDTHS = 1000;

  /** Thousandths stand where latencies have microseconds, and units where they have millis. */
  private final LatencyHistogram values;

  private ValueHistogram(LatencyHistogram values) {
    this.values = values;
  }

  public static ValueHistogram empty() {
    return new ValueHistogram(LatencyHistogram.sparse());
  }

  /** From {@link #thousandths}. */
  public static ValueHistogram of(LatencyHistogram thousandths) {
    return new ValueHistogram(thousandths);
  }

  /** The values in thousandths of their unit, as a log has them. */
  public LatencyHistogram thousandths() {
    return values;
  }

  /** Whether a value can be recorded: a number from 0 to {@link #MAX}. */
  public static boolean accepts(double value) {
    return value >= 0 && value <= MAX;
  }

  /** Records a value that it {@link #accepts}. */
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
   * The value that {@code percent} of all values do not exceed.
   *
   * @param percent 0 to 100
   * @return 0 when empty
   */
  public double percentile(double percent) {
    return values.percentileMillis(percent);
  }

  /**
   * The value of that rank among the sorted ones.
   *
   * @param rank 1 for the lowest, up to {@link #count()}
   * @return 0 when there is no such
   */
  public double atRank(long rank) {
    return values.atRankMillis(rank);
  }

  /** The share of values above a limit and told apart from it, 0 to 1; 0 when empty. */
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
