package dev.gauntlet.report.html;

import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.EvidenceResult;
import dev.gauntlet.result.RunResult;
import java.util.List;

/**
 * A row for the errors with one fingerprint.
 *
 * @param exchange an exchange with this error; null if none was kept
 */
record ErrorRow(
    String message,
    String request,
    String journey,
    String outcome,
    String count,
    String first,
    String last,
    FailedExchange exchange) {

  static List<ErrorRow> of(RunResult result) {
    return result.incidents().errors().stream()
        .map(error -> of(error, exchange(error, result.incidents().evidence())))
        .toList();
  }

  private static ErrorRow of(ErrorResult error, FailedExchange exchange) {
    return new ErrorRow(
        error.message(),
        error.request(),
        error.journey(),
        error.outcome(),
        NumberText.count(error.count()),
        TimeText.clock(error.firstAtSeconds()),
        TimeText.clock(error.lastAtSeconds()),
        exchange);
  }

  private static FailedExchange exchange(ErrorResult error, List<EvidenceResult> evidence) {
    return evidence.stream()
        .filter(kept -> error.request().equals(kept.request()))
        .filter(kept -> error.journey().equals(kept.journey()))
        .filter(kept -> error.message().equals(kept.message()))
        .map(EvidenceResult::exchange)
        .findFirst()
        .orElse(null);
  }
}
