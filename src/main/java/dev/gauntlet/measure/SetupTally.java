package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counts and durations of setup steps by name that are not yet drained. Thread-safe. */
final class SetupTally {

  private Map<String, SetupCount> counts = new LinkedHashMap<>();
  private Map<String, LatencyHistogram> latencies = new LinkedHashMap<>();

  synchronized void add(String name, OutcomeKind kind, long micros) {
    SetupCount one =
        new SetupCount(
            name,
            kind == OutcomeKind.OK || kind == OutcomeKind.CAPPED ? 1 : 0,
            kind == OutcomeKind.REFUSED ? 1 : 0,
            kind.bad() ? 1 : 0,
            micros,
            micros);
    counts.merge(name, one, SetupCount::plus);
    latencies.computeIfAbsent(name, unseen -> LatencyHistogram.sparse()).record(micros);
  }

  /** Removes and returns the counts since the previous call; empty if there were none. */
  synchronized Optional<Drained> drain() {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    Drained drained = new Drained(List.copyOf(counts.values()), latencies);
    counts = new LinkedHashMap<>();
    latencies = new LinkedHashMap<>();
    return Optional.of(drained);
  }

  record Drained(List<SetupCount> counts, Map<String, LatencyHistogram> latencies) {}
}
