package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recorded values of one metric that are not yet drained. Not thread-safe: tallies that are
 * recorded together share a lock of {@link MetricTallies}.
 */
final class MetricTally {

  /**
   * The minimum length of an interval, which is also the loss by a kill. Later in the run intervals
   * are longer, up to one part in {@link #SHARE} of it: a day has about 600 intervals.
   */
  private static final int SECONDS = 5;

  private static final int SHARE = 100;

  private final MetricKey key;

  /** The intervals by their first second. */
  private final TreeMap<Long, ValueHistogram> pending = new TreeMap<>();

  /** A cache of the interval of the last value, mostly that of the next one too; may be null. */
  private ValueHistogram latest;

  private long latestBegin;
  private long latestEnd;
  private long count;
  private double sum;
  private long rejected;

  MetricTally(MetricKey key) {
    this.key = key;
  }

  void add(long second, double value) {
    if (!ValueHistogram.accepts(value)) {
      rejected++;
      return;
    }
    count++;
    sum += value;
    if (!key.kind().onlySum()) {
      interval(second).record(value);
    }
  }

  private ValueHistogram interval(long second) {
    if (latest == null || second < latestBegin || second >= latestEnd) {
      latestBegin = second - second % seconds(second);
      latestEnd = latestBegin + seconds(latestBegin);
      latest = pending.computeIfAbsent(latestBegin, unseen -> ValueHistogram.empty());
    }
    return latest;
  }

  /**
   * Returns the length of the interval at a second. It doubles whenever the run is twice as long,
   * so that every interval begins at a multiple of its length.
   */
  private static int seconds(long second) {
    return SECONDS * (int) Math.max(1, Long.highestOneBit(second / (SHARE * SECONDS)));
  }

  /** Removes and returns the intervals that ended before a second. */
  List<MetricInterval> drain(long second) {
    latest = null;
    List<MetricInterval> drained = new ArrayList<>();
    while (!pending.isEmpty() && pending.firstKey() + seconds(pending.firstKey()) <= second) {
      Map.Entry<Long, ValueHistogram> interval = pending.pollFirstEntry();
      long begin = interval.getKey();
      drained.add(new MetricInterval(key, begin, seconds(begin), interval.getValue()));
    }
    return drained;
  }

  MetricSum sum() {
    return new MetricSum(key, count, sum, rejected);
  }
}
