package dev.gauntlet.result;

import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.LatencyHistogram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of the readings of an audit. */
final class AuditSums {

  private final Map<String, LatencyHistogram> hops = new LinkedHashMap<>();
  private AuditReading latest;

  void add(AuditReading reading) {
    latest = reading;
    reading.hops().forEach((hop, times) -> hops.merge(hop, times, LatencyHistogram::with));
  }

  /** Returns the result; empty if nothing was audited. */
  Optional<AuditResult> result() {
    return Optional.ofNullable(latest)
        .map(last -> new AuditResult(last.counts(), hopResults(), last.slowest(), last.worst()));
  }

  private List<HopResult> hopResults() {
    return hops.entrySet().stream()
        .map(
            hop ->
                new HopResult(hop.getKey(), hop.getValue().count(), LatencyMs.of(hop.getValue())))
        .toList();
  }
}
