package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tallies of all metrics. */
final class MetricTallies {

  private final Map<MetricKey, MetricTally> byKey = new ConcurrentHashMap<>();

  MetricTally of(MetricKey key) {
    MetricTally tally = byKey.get(key);
    return tally != null ? tally : byKey.computeIfAbsent(key, MetricTally::new);
  }

  /** Takes out the pieces that were over before a second. */
  List<MetricInterval> drain(long second) {
    return byKey.values().stream().flatMap(tally -> tally.drain(second).stream()).toList();
  }

  /** Of the journeys' metrics. */
  List<MetricSum> sums() {
    return byKey.values().stream()
        .map(MetricTally::sum)
        .filter(sum -> sum.key().kind().ofJourney())
        .toList();
  }
}
