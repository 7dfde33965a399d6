package dev.gauntlet.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.PackedHistogram;

/**
 * A histogram of latencies from one microsecond to one hour, with a relative error of 0.05 %.
 * Figures are returned in milliseconds. A percentile is the value that this share of all values
 * does not exceed, without interpolation.
 *
 * <p>If all values were recorded as whole milliseconds, figures are whole milliseconds as well:
 * they show no more precision than the data has, and 2000 ms meet a limit of 2000 ms. Not
 * thread-safe.
 */
public final class LatencyHistogram {

  /** The longest latency; a longer one is recorded as this value. */
  public static final long MAX_MICROS = TimeUnit.HOURS.toMicros(1);

  private static final int DIGITS = 3;
  private static final long MICROS_PER_MILLI = 1000;

  /** From this number of values on, a sparse histogram's time matters more than its memory. */
  private static final int MANY = 1000;

  private Histogram values;

  private LatencyHistogram(Histogram values) {
    this.values = values;
  }

  /** Returns an empty histogram for many values: 7-10 ns per value, 30-150 KB. */
  public static LatencyHistogram dense() {
    return new LatencyHistogram(new Histogram(DIGITS));
  }

  /**
   * Returns an empty histogram for few values, or one of many histograms: 140 ns per value, 0.3 KB
   * for one value, 10 KB for 40,000 values that were added at once. It becomes {@link #dense} after
   * {@value #MANY} values were recorded one by one.
   */
  public static LatencyHistogram sparse() {
    return new LatencyHistogram(new PackedHistogram(DIGITS));
  }

  /** Returns a histogram of values that were read; it grows when larger values are added. */
  static LatencyHistogram of(Histogram values) {
    values.setAutoResize(true);
    return new LatencyHistogram(values);
  }

  /** Decodes the form of {@link #encoded}. */
  public static LatencyHistogram decoded(String text) throws DataFormatException {
    return of(Histogram.decodeFromCompressedByteBuffer(compressed(text), 0));
  }

  /** Decodes the form of {@link #encoded} into a {@link #sparse} histogram. */
  public static LatencyHistogram decodedSparse(String text) throws DataFormatException {
    return of(PackedHistogram.decodeFromCompressedByteBuffer(compressed(text), 0));
  }

  private static ByteBuffer compressed(String text) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(text));
  }

  /** Returns HdrHistogram's compressed form, as Base64. */
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(values.getNeededByteBufferCapacity());
    int length = values.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }

  /** Returns the values in microseconds, for a log in HdrHistogram's own format. */
  public Histogram values() {
    return values;
  }

  /** Records a latency; values outside the range from 0 to {@link #MAX_MICROS} are clamped. */
  public void record(long micros) {
    recordUnbounded(Math.max(0, Math.min(micros, MAX_MICROS)));
  }

  void recordUnbounded(long value) {
    if (values.getTotalCount() == MANY) {
      makeDense();
    }
    values.recordValue(value);
  }

  private void makeDense() {
    if (values instanceof PackedHistogram) {
      Histogram sparse = values;
      values = new Histogram(DIGITS);
      values.add(sparse);
    }
  }

  public void add(LatencyHistogram other) {
    values.add(other.values);
  }

  /** Adds another histogram to this one, and returns this one. */
  public LatencyHistogram with(LatencyHistogram other) {
    add(other);
    return this;
  }

  public long count() {
    return values.getTotalCount();
  }

  /**
   * Returns the latency that {@code percent} of all values do not exceed.
   *
   * @param percent 0 to 100
   * @return milliseconds, 0 when empty
   */
  public double percentileMillis(double percent) {
    return millis(values.getValueAtPercentile(percent));
  }

  /**
   * Returns several percentiles in one pass.
   *
   * @param percents 0 to 100, ascending
   * @return milliseconds, 0 when empty
   */
  public double[] percentilesMillis(double... percents) {
    long[] micros = new long[percents.length];
    long passed = 0;
    int next = 0;
    boolean whole = true;
    for (HistogramIterationValue bucket : values.recordedValues()) {
      passed += bucket.getCountAtValueIteratedTo();
      whole = whole && holdsWholeMilli(bucket.getValueIteratedTo());
      while (next < percents.length && passed >= rank(percents[next])) {
        micros[next++] = bucket.getValueIteratedTo();
      }
    }
    boolean inWholeMillis = whole;
    return Arrays.stream(micros).mapToDouble(each -> millis(each, inWholeMillis)).toArray();
  }

  /** Computes the rank as HdrHistogram does, which tolerates rounding errors of the percentage. */
  private long rank(double percent) {
    double percentile =
        Math.min(Math.max(Math.nextAfter(percent, Double.NEGATIVE_INFINITY), 0), 100);
    return Math.max(1, (long) Math.ceil(percentile * count() / 100));
  }

  /**
   * Returns the number of latencies in each range; the last range includes all values above it.
   *
   * @param edgesMillis ascending; range i goes from edge i (inclusive) to edge i + 1 (exclusive)
   */
  public long[] countsBetween(double... edgesMillis) {
    long[] counts = new long[edgesMillis.length - 1];
    int range = 0;
    for (HistogramIterationValue bucket : values.recordedValues()) {
      double millis = (double) bucket.getValueIteratedTo() / MICROS_PER_MILLI;
      while (range < counts.length - 1 && millis >= edgesMillis[range + 1]) {
        range++;
      }
      counts[range] += bucket.getCountAtValueIteratedTo();
    }
    return counts;
  }

  /**
   * Returns the latency at index floor(n * percent / 100), from 0, of the n sorted latencies, or
   * the last one. This may be one rank above {@link #percentileMillis}: for 95 percent of 20
   * latencies it is the longest.
   *
   * @param percent 0 to 100
   * @return milliseconds, 0 when empty
   */
  public double atIndexMillis(double percent) {
    return atRankMillis(Math.min(count(), (long) (count() * percent / 100) + 1));
  }

  /**
   * Returns the latency with this rank among the sorted latencies.
   *
   * @param rank 1 for the shortest, up to {@link #count()}
   * @return milliseconds, 0 if there is no such rank
   */
  public double atRankMillis(long rank) {
    long passed = 0;
    for (HistogramIterationValue bucket : values.recordedValues()) {
      passed += bucket.getCountAtValueIteratedTo();
      if (passed >= rank) {
        return millis(bucket.getValueIteratedTo());
      }
    }
    return 0;
  }

  public double minMillis() {
    return count() == 0 ? 0 : millis(values.getMinValue());
  }

  public double maxMillis() {
    return count() == 0 ? 0 : millis(values.getMaxValue());
  }

  /**
   * Returns the longest latency with an error of 0.05 %, without the rounding to whole milliseconds
   * of {@link #maxMillis}.
   */
  public long maxMicros() {
    return values.getMaxValue();
  }

  public double meanMillis() {
    boolean whole = inWholeMillis();
    double sum = 0;
    for (HistogramIterationValue bucket : values.recordedValues()) {
      sum += bucket.getCountAtValueIteratedTo() * millis(bucket.getValueIteratedTo(), whole);
    }
    return count() == 0 ? 0 : sum / count();
  }

  public double stdevMillis() {
    return count() == 0 ? 0 : values.getStdDeviation() / MICROS_PER_MILLI;
  }

  /**
   * Returns the middle of the value's bucket or, for data in whole milliseconds, the whole
   * millisecond nearest to it.
   */
  private double millis(long micros) {
    return millis(micros, inWholeMillis());
  }

  private double millis(long micros, boolean whole) {
    double middle = (double) values.medianEquivalentValue(micros) / MICROS_PER_MILLI;
    if (!whole) {
      return middle;
    }
    double first = firstWholeMilli(micros);
    double last = Math.floorDiv(values.highestEquivalentValue(micros), MICROS_PER_MILLI);
    return Math.max(first, Math.min(last, Math.rint(middle)));
  }

  /**
   * Returns whether every bucket in use contains a whole millisecond. For other data this is likely
   * only for latencies of seconds, whose buckets are wide.
   */
  private boolean inWholeMillis() {
    for (HistogramIterationValue bucket : values.recordedValues()) {
      if (!holdsWholeMilli(bucket.getValueIteratedTo())) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsWholeMilli(long micros) {
    return firstWholeMilli(micros) * MICROS_PER_MILLI <= values.highestEquivalentValue(micros);
  }

  private long firstWholeMilli(long micros) {
    return -Math.floorDiv(-values.lowestEquivalentValue(micros), MICROS_PER_MILLI);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LatencyHistogram that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return count() + " latencies, p95 " + percentileMillis(95) + " ms";
  }
}
