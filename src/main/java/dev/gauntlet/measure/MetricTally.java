package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of one metric, from the moment they come until they are drained. Not thread-safe: those
 * that are recorded together share a lock of {@link MetricTallies}.
 */
final class MetricTally {

  /** So much a kill costs, or else {@link #SHARE} of the run: a day of a series is some 600 pieces. */
  private static final int SECONDS = 5;

  private static final int SHARE = 100;

  private final MetricKey key;

  /** By the second in which a piece begins. */
  private final TreeMap<Long, ValueHistogram> pending = new TreeMap<>();

  /** The piece that the last value went to, as the next one mostly does; null where none is. */
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
    if (key.kind() != MetricKind.COUNTER) {
      piece(second).record(value);
    }
  }

  private ValueHistogram piece(long second) {
    if (latest == null || second < latestBegin || second >= latestEnd) {
      latestBegin = second - second % seconds(second);
      latestEnd = latestBegin + seconds(latestBegin);
      latest = pending.computeIfAbsent(latestBegin, unseen -> ValueHistogram.empty());
    }
    return latest;
  }

  /**
   * The length of the pieces at a second: twice as long whenever the run is, so that every piece
   * begins at a multiple of its length.
   */
  private static int seconds(long second) {
    return SECONDS * (int) Math.max(1, Long.highestOneBit(second / (SHARE * SECONDS)));
  }

  /** Takes out the pieces that were over before a second. */
  List<MetricInterval> drain(long second) {
    latest = null;
    List<MetricInterval> drained = new ArrayList<>();
    while (!pending.isEmpty() && pending.firstKey() + seconds(pending.firstKey()) <= second) {
      Map.Entry<Long, ValueHistogram> piece = pending.pollFirstEntry();
      long begin = piece.getKey();
      drained.add(new MetricInterval(key, begin, seconds(begin), piece.getValue()));
    }
    return drained;
  }

  MetricSum sum() {
    return new MetricSum(key, count, sum, rejected);
  }
}
