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
 * Latencies from a microsecond to an hour, each known to 0.05 %. Figures come out in milliseconds;
 * a percentile is the value below or at which that share of all values lies, without interpolation.
 *
 * <p>What went in as whole milliseconds comes out so: figures show no more precision than the data
 * has, and a limit of 2000 ms is met by 2000 ms. Not thread-safe.
 */
public final class LatencyHistogram {

  /** The longest latency told apart; a longer one is recorded as this. */
  public static final long MAX_MICROS = TimeUnit.HOURS.toMicros(1);

  private static final int DIGITS = 3;
  private static final long MICROS_PER_MILLI = 1000;

  /** From so many values on, the time that a sparse histogram takes matters more than its memory. */
  private static final int MANY = 1000;

  private Histogram values;

  private LatencyHistogram(Histogram values) {
    this.values = values;
  }

  /** For many values: 7-10 ns a value, 30-150 KB. */
  public static LatencyHistogram dense() {
    return new LatencyHistogram(new Histogram(DIGITS));
  }

  /**
   * For few values, or many histograms: 0.3 KB at one value, 140 ns a value, 10 KB at 40,000 values
   * that were added at once. Where {@value #MANY} are recorded one by one, as {@link #dense}.
   */
  public static LatencyHistogram sparse() {
    return new LatencyHistogram(new PackedHistogram(DIGITS));
  }

  /** One that was read: as wide as what it holds, it must grow when more is added. */
  static LatencyHistogram of(Histogram values) {
    values.setAutoResize(true);
    return new LatencyHistogram(values);
  }

  /** From {@link #encoded}. */
  public static LatencyHistogram decoded(String text) throws DataFormatException {
    return of(Histogram.decodeFromCompressedByteBuffer(compressed(text), 0));
  }

  /** The same, {@link #sparse}. */
  public static LatencyHistogram decodedSparse(String text) throws DataFormatException {
    return of(PackedHistogram.decodeFromCompressedByteBuffer(compressed(text), 0));
  }

  private static ByteBuffer compressed(String text) {
    return ByteBuffer.wrap(Base64.getDecoder().decode(text));
  }

  /** In HdrHistogram's compressed form, as Base64. */
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(values.getNeededByteBufferCapacity());
    int length = values.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }

  /** For a log in HdrHistogram's own format. */
  public Histogram values() {
    return values;
  }

  /** Records one latency; a negative one counts as 0, one above {@link #MAX_MICROS} as that. */
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

  /** This one, with another's added to it. */
  public LatencyHistogram with(LatencyHistogram other) {
    add(other);
    return this;
  }

  public long count() {
    return values.getTotalCount();
  }

  /**
   * The latency that {@code percent} of all values do not exceed.
   *
   * @param percent 0 to 100
   * @return milliseconds, 0 when empty
   */
  public double percentileMillis(double percent) {
    return millis(values.getValueAtPercentile(percent));
  }

  /**
   * As many percentiles in one pass.
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

  /** As HdrHistogram has it: a hair below the next rank is that rank. */
  private long rank(double percent) {
    double percentile =
        Math.min(Math.max(Math.nextAfter(percent, Double.NEGATIVE_INFINITY), 0), 100);
    return Math.max(1, (long) Math.ceil(percentile * count() / 100));
  }

  /**
   * How many latencies lie in each of some ranges; one above the last edge is in the last range.
   *
   * @param edgesMillis ascending; range i goes from edge i, which belongs to it, to edge i + 1
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
   * The latency at index floor(n * percent / 100), from 0, of the n sorted latencies, or the last
   * one. With few values this is one later than {@link #percentileMillis}: the 95th of 20 is the
   * longest.
   *
   * @param percent 0 to 100
   * @return milliseconds, 0 when empty
   */
  public double atIndexMillis(double percent) {
    return atRankMillis(Math.min(count(), (long) (count() * percent / 100) + 1));
  }

  /**
   * The latency of that rank among the sorted ones.
   *
   * @param rank 1 for the shortest, up to {@link #count()}
   * @return milliseconds, 0 when there is no such
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

  /** The longest as it was recorded, to 0.05 %, without the care of {@link #maxMillis}. */
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

  /** The middle of the value's bucket or, for data in whole milliseconds, the nearest of these. */
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
   * Whether every bucket in use holds a whole millisecond, as by chance only those of seconds do.
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
