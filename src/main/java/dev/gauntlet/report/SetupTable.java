package dev.gauntlet.report;

import dev.gauntlet.measure.SetupCount;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.SetupResult;
import java.util.List;

/** The setup steps of a run as rows of text, for all outputs. */
public final class SetupTable {

  private SetupTable() {}

  public static List<String> columns() {
    return List.of("setup", "count", "within load", "failed", "refused", "p50", "p95", "max");
  }

  /** Returns a row of the table. Latencies are in milliseconds. */
  public static List<String> row(SetupResult step) {
    SetupCount counts = step.counts();
    LatencyMs latency = step.latencyMs();
    return List.of(
        counts.name(),
        NumberText.count(counts.all()),
        NumberText.count(step.duringLoad()),
        NumberText.count(counts.failed()),
        NumberText.count(counts.refused()),
        latency == null ? "-" : NumberText.brief(latency.p50()),
        latency == null ? "-" : NumberText.brief(latency.p95()),
        NumberText.brief(counts.maxMicros() / 1e3));
  }
}
