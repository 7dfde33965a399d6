package dev.gauntlet.result;

import dev.gauntlet.measure.RequestKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A count of each request over time; times are in milliseconds since the run's start. */
final class RequestCounts {

  private final Map<RequestKey, CumulativeSum> sums = new LinkedHashMap<>();

  void add(long time, RequestKey key, long sum) {
    sums.computeIfAbsent(key, unseen -> new CumulativeSum()).add(time, sum);
  }

  Set<RequestKey> keys() {
    return sums.keySet();
  }

  long total(RequestKey key) {
    return countAt(key, Long.MAX_VALUE);
  }

  /** Returns the recorded count at a time, which may lag behind the actual count. */
  long countAt(RequestKey key, long time) {
    CumulativeSum sum = sums.get(key);
    return sum == null ? 0 : sum.sumAt(time);
  }
}
