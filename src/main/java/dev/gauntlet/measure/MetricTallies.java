package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The tallies of all metrics. */
final class MetricTallies {

  /** Tallies that are recorded together, under one lock. */
  private record Group(Map<Object, MetricTally> tallies) {

    Group() {
      this(new LinkedHashMap<>());
    }

    synchronized void add(MetricKey key, long second, double value) {
      tallies.computeIfAbsent(key, unseen -> new MetricTally(key)).add(second, value);
    }

    synchronized void add(RequestKey request, long second, RequestFigure.Source values) {
      values.forEach(
          (figure, value) ->
              tallies
                  .computeIfAbsent(
                      figure, unseen -> new MetricTally(MetricKey.of(request, figure)))
                  .add(second, value));
    }

    synchronized List<MetricInterval> drain(long second) {
      return tallies.values().stream().flatMap(tally -> tally.drain(second).stream()).toList();
    }

    synchronized List<MetricSum> sums() {
      return tallies.values().stream().map(MetricTally::sum).toList();
    }
  }

  private final Map<MetricKey, Group> metrics = new ConcurrentHashMap<>();
  private final Map<RequestKey, Group> requests = new ConcurrentHashMap<>();

  void add(MetricKey key, long second, double value) {
    group(metrics, key).add(key, second, value);
  }

  /** Records the figures of one request. */
  void add(RequestKey request, long second, RequestFigure.Source values) {
    group(requests, request).add(request, second, values);
  }

  private static <K> Group group(Map<K, Group> groups, K key) {
    Group group = groups.get(key);
    return group == null ? groups.computeIfAbsent(key, unseen -> new Group()) : group;
  }

  /** Removes and returns the intervals that ended before a second. */
  List<MetricInterval> drain(long second) {
    return groups().flatMap(group -> group.drain(second).stream()).toList();
  }

  /** Returns the sums of the journeys' metrics, and those of figures without a distribution. */
  List<MetricSum> sums() {
    return groups()
        .flatMap(group -> group.sums().stream())
        .filter(sum -> sum.key().kind().ofJourney() || sum.key().kind().onlySum())
        .toList();
  }

  private Stream<Group> groups() {
    return Stream.of(metrics, requests).flatMap(groups -> groups.values().stream());
  }
}
