package dev.gauntlet.audit;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.concurrent.TimeUnit;

/** The latencies of messages between two points. Thread-safe. */
final class HopLatency {

  private final String name;
  private LatencyHistogram times = LatencyHistogram.dense();

  HopLatency(String from, String to) {
    name = from + " -> " + to;
  }

  String name() {
    return name;
  }

  synchronized void record(long nanos) {
    times.record(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos) + 500));
  }

  /** Returns the latencies since the last call. */
  synchronized LatencyHistogram drain() {
    LatencyHistogram drained = times;
    if (drained.count() > 0) {
      times = LatencyHistogram.dense();
    }
    return drained;
  }
}
