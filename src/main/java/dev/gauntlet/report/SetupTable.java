package dev.gauntlet.report;

import dev.gauntlet.measure.SetupCount;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.SetupResult;
import java.util.List;

/** The set-up steps of a run in words, for every output that lists them. */
public final class SetupTable {

  private SetupTable() {}

  public static List<String> columns() {
    return List.of("set-up", "count", "within load", "failed", "refused", "p50", "p95", "max");
  }

  /** A row of the table; latencies are in milliseconds. */
  public static List<String> row(SetupResult step) {
    SetupCount counts = step.counts();
    LatencyMs latency = step.latencyMs();
    return List.of(
        counts.name(),
        Numbers.count(counts.all()),
        Numbers.count(step.duringLoad()),
        Numbers.count(counts.failed()),
        Numbers.count(counts.refused()),
        latency == null ? "-" : Numbers.brief(latency.p50()),
        latency == null ? "-" : Numbers.brief(latency.p95()),
        Numbers.brief(counts.maxMicros() / 1e3));
  }
}
