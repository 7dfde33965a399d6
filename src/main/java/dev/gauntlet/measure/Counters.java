package dev.gauntlet.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Named counters. Thread-safe. */
final class Counters {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void raise(String name) {
    LongAdder count = counts.get(name);
    if (count == null) {
      count = counts.computeIfAbsent(name, unseen -> new LongAdder());
    }
    count.increment();
  }

  /** Returns the counts by name, in alphabetical order. */
  Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }
}
