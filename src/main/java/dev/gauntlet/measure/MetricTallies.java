package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The tallies of all metrics. */
final class MetricTallies {

  private static final TransferFigure[] FIGURES = TransferFigure.values();

  /** Tallies that are recorded together, under one lock. */
  private record Group(List<MetricTally> tallies) {

    synchronized void add(long second, double value) {
      tallies.get(0).add(second, value);
    }

    /** Adds each figure that a transfer has; the tallies are in the order of the figures. */
    synchronized void add(long second, Transfer transfer) {
      for (int i = 0; i < FIGURES.length; i++) {
        double value = FIGURES[i].of(transfer);
        if (value >= 0) {
          tallies.get(i).add(second, value);
        }
      }
    }

    synchronized List<MetricInterval> drain(long second) {
      return tallies.stream().flatMap(tally -> tally.drain(second).stream()).toList();
    }

    synchronized List<MetricSum> sums() {
      return tallies.stream().map(MetricTally::sum).toList();
    }
  }

  private final Map<MetricKey, Group> metrics = new ConcurrentHashMap<>();
  private final Map<RequestKey, Group> transfers = new ConcurrentHashMap<>();

  void add(MetricKey key, long second, double value) {
    Group group = metrics.get(key);
    if (group == null) {
      group = metrics.computeIfAbsent(key, unseen -> new Group(List.of(new MetricTally(unseen))));
    }
    group.add(second, value);
  }

  void add(RequestKey request, long second, Transfer transfer) {
    Group group = transfers.get(request);
    if (group == null) {
      group = transfers.computeIfAbsent(request, MetricTallies::ofTransfers);
    }
    group.add(second, transfer);
  }

  private static Group ofTransfers(RequestKey request) {
    return new Group(
        Arrays.stream(FIGURES)
            .map(figure -> new MetricTally(MetricKey.ofTransfer(request, figure)))
            .toList());
  }

  /** Removes and returns the intervals that ended before a second. */
  List<MetricInterval> drain(long second) {
    return Stream.of(metrics, transfers)
        .flatMap(groups -> groups.values().stream())
        .flatMap(group -> group.drain(second).stream())
        .toList();
  }

  /** Returns the sums of the journeys' metrics. */
  List<MetricSum> sums() {
    return metrics.values().stream()
        .flatMap(group -> group.sums().stream())
        .filter(sum -> sum.key().kind().ofJourney())
        .toList();
  }
}
