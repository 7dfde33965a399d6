package dev.gauntlet.report.html;

import dev.gauntlet.measure.Exchange;
import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.EvidenceResult;
import dev.gauntlet.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * An error by its fingerprint.
 *
 * @param exchange one that ended so; null where none was kept
 */
record ErrorRow(
    String message,
    String request,
    String journey,
    String outcome,
    String count,
    String first,
    String last,
    Exchange exchange) {

  static List<ErrorRow> of(RunResult result) {
    List<EvidenceResult> unused = new ArrayList<>(result.evidence());
    return result.errors().stream().map(error -> of(error, exchange(error, unused))).toList();
  }

  private static ErrorRow of(ErrorResult error, Exchange exchange) {
    return new ErrorRow(
        error.message(),
        error.request(),
        error.journey(),
        error.outcome(),
        Numbers.count(error.count()),
        Times.clock(error.firstAtSeconds()),
        Times.clock(error.lastAtSeconds()),
        exchange);
  }

  /** Of the same request; the one whose status the message names goes before the others. */
  private static Exchange exchange(ErrorResult error, List<EvidenceResult> unused) {
    List<EvidenceResult> candidates =
        unused.stream()
            .filter(kept -> kept.request().equals(error.request()))
            .filter(kept -> kept.journey().equals(error.journey()))
            .toList();
    return candidates.stream()
        .filter(kept -> error.message().contains(Integer.toString(kept.exchange().status())))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .map(
            kept -> {
              unused.remove(kept);
              return kept.exchange();
            })
        .orElse(null);
  }
}
