package dev.gauntlet.result;

import dev.gauntlet.measure.Event;
import dev.gauntlet.measure.LatencyHistogram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** Adds up what an audit told. */
final class AuditSums {

  private final Map<String, LatencyHistogram> hops = new LinkedHashMap<>();
  private Event.Audited latest;

  void add(Event.Audited event) {
    latest = event;
    event.hops().forEach((hop, times) -> hops.merge(hop, decoded(times), LatencyHistogram::with));
  }

  private static LatencyHistogram decoded(String times) {
    try {
      return LatencyHistogram.decoded(times);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("the times of a hop are damaged", e);
    }
  }

  /** Absent where nothing was audited. */
  Optional<AuditResult> result() {
    return Optional.ofNullable(latest)
        .map(told -> new AuditResult(told.counts(), hopResults(), told.slowest(), told.worst()));
  }

  private List<HopResult> hopResults() {
    return hops.entrySet().stream()
        .map(
            hop ->
                new HopResult(hop.getKey(), hop.getValue().count(), LatencyMs.of(hop.getValue())))
        .toList();
  }
}
