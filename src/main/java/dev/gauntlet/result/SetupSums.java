package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.SetupCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The sums of the setup steps of a run. */
final class SetupSums {

  /** The time between two events; a step may have ended at any moment of it. */
  private static final double EVENT_SECONDS = 1;

  private record Done(long t, List<SetupCount> counts) {}

  private final RunTimes times;
  private final Map<String, SetupCount> counts = new LinkedHashMap<>();
  private final Map<String, LatencyHistogram> latencies = new LinkedHashMap<>();
  private final List<Done> events = new ArrayList<>();

  SetupSums(RunTimes times) {
    this.times = times;
  }

  void add(long t, List<SetupCount> counted, Map<String, LatencyHistogram> took) {
    events.add(new Done(t, counted));
    counted.forEach(count -> counts.merge(count.name(), count, SetupCount::plus));
    took.forEach((name, values) -> latencies.merge(name, values, LatencyHistogram::with));
  }

  /**
   * Returns the steps in the order of their first occurrence.
   *
   * @param retried returns how many times the request of a step was sent again
   */
  List<SetupData> results(ToLongFunction<String> retried) {
    return counts.values().stream()
        .map(
            count ->
                new SetupData(
                    count,
                    latencies.getOrDefault(count.name(), LatencyHistogram.sparse()),
                    retried.applyAsLong(count.name()),
                    spans(count.name())))
        .toList();
  }

  private List<SetupSpan> spans(String name) {
    double from = times.setupCountsFromSeconds();
    // Steps that ended in the second of the first request prepared it.
    double since = from > 0 ? from + EVENT_SECONDS : 0;
    List<SetupSpan> spans = new ArrayList<>();
    for (Done event : events) {
      double end = times.secondsOfLoad(event.t());
      for (SetupCount count : event.counts()) {
        if (end > since && count.name().equals(name)) {
          double begin = end - EVENT_SECONDS - count.maxMicros() / 1e6;
          spans.add(new SetupSpan(Math.max(from, begin), end, count.all()));
        }
      }
    }
    return spans;
  }
}
