package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of one metric, from the moment they come until they are drained. */
final class MetricTally {

  /** A day of a series then takes a few megabytes, and a kill costs no more than that. */
  static final int SECONDS = 5;

  private final MetricKey key;
  private final TreeMap<Long, ValueHistogram> pending = new TreeMap<>();
  private long count;
  private double sum;
  private long rejected;

  MetricTally(MetricKey key) {
    this.key = key;
  }

  synchronized void add(long second, double value) {
    if (!ValueHistogram.accepts(value)) {
      rejected++;
      return;
    }
    count++;
    sum += value;
    if (key.kind() != MetricKind.COUNTER) {
      pending.computeIfAbsent(second / SECONDS, unseen -> ValueHistogram.empty()).record(value);
    }
  }

  /** Takes out the pieces that were over before a second. */
  synchronized List<MetricInterval> drain(long second) {
    List<MetricInterval> drained = new ArrayList<>();
    Map<Long, ValueHistogram> ripe = pending.headMap(second / SECONDS, false);
    ripe.forEach(
        (piece, values) -> drained.add(new MetricInterval(key, piece * SECONDS, SECONDS, values)));
    ripe.clear();
    return drained;
  }

  synchronized MetricSum sum() {
    return new MetricSum(key, count, sum, rejected);
  }
}
