package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.PhaseResult;
import dev.gauntlet.result.RequestResult;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A phase of the load profile with its figures.
 *
 * @param latencies p50, p95 and p99
 */
record PhaseRow(
    String name,
    String from,
    String to,
    String rate,
    String failed,
    List<String> latencies,
    String recovery) {

  private static final String NONE = "–";

  static PhaseRow of(PhaseResult phase) {
    RequestResult totals = phase.totals();
    double share = totals.counts().badShare();
    return new PhaseRow(
        phase.name(),
        TimeText.clock(phase.atSeconds()),
        TimeText.clock(phase.endSeconds()),
        NumberText.brief(totals.rates().perSecond()),
        NumberText.percent(share),
        List.of(
            millis(totals, LatencyMs::p50),
            millis(totals, LatencyMs::p95),
            millis(totals, LatencyMs::p99)),
        phase.recoverySeconds() == null ? NONE : NumberText.brief(phase.recoverySeconds()) + " s");
  }

  private static String millis(RequestResult totals, ToDoubleFunction<LatencyMs> figure) {
    return totals.latencyMs() == null
        ? NONE
        : NumberText.brief(figure.applyAsDouble(totals.latencyMs()));
  }
}
