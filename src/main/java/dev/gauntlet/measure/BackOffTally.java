package dev.gauntlet.measure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts waits by request. Guarded by itself. */
final class BackOffTally {

  private Map<RequestKey, BackOffCount> counts = new LinkedHashMap<>();

  synchronized void add(RequestKey key, Duration wait) {
    counts.merge(
        key,
        new BackOffCount(key.journey(), key.request(), 1, wait.toMillis()),
        BackOffCount::plus);
  }

  /** What was counted since the last call. */
  synchronized List<BackOffCount> drain() {
    List<BackOffCount> drained = List.copyOf(counts.values());
    counts = new LinkedHashMap<>();
    return drained;
  }
}
