package dev.gauntlet.audit;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.concurrent.TimeUnit;

/** How long messages take from one place to another. Any thread may record. */
final class Hop {

  private final String name;
  private LatencyHistogram times = LatencyHistogram.dense();

  Hop(String from, String to) {
    name = from + " -> " + to;
  }

  String name() {
    return name;
  }

  synchronized void record(long nanos) {
    times.record(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos) + 500));
  }

  /** What was recorded since the last call. */
  synchronized LatencyHistogram drain() {
    LatencyHistogram drained = times;
    if (drained.count() > 0) {
      times = LatencyHistogram.dense();
    }
    return drained;
  }
}
