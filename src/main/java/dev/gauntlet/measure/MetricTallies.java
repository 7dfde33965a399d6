package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tallies of all metrics. */
final class MetricTallies {

  private static final TransferFigure[] FIGURES = TransferFigure.values();

  private final Map<MetricKey, MetricTally> byKey = new ConcurrentHashMap<>();

  /** By the figures' ordinals. */
  private final Map<RequestKey, MetricTally[]> ofTransfers = new ConcurrentHashMap<>();

  MetricTally of(MetricKey key) {
    MetricTally tally = byKey.get(key);
    return tally != null ? tally : byKey.computeIfAbsent(key, MetricTally::new);
  }

  /** Adds each figure that a transfer has. */
  void add(RequestKey request, long second, Transfer transfer) {
    MetricTally[] tallies = ofTransfers.get(request);
    if (tallies == null) {
      tallies = ofTransfers.computeIfAbsent(request, this::ofTransfers);
    }
    for (TransferFigure figure : FIGURES) {
      double value = figure.of(transfer);
      if (value >= 0) {
        tallies[figure.ordinal()].add(second, value);
      }
    }
  }

  private MetricTally[] ofTransfers(RequestKey request) {
    return Arrays.stream(FIGURES)
        .map(figure -> of(MetricKey.ofTransfer(request, figure)))
        .toArray(MetricTally[]::new);
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
