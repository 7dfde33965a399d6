package dev.gauntlet.cli;

import dev.gauntlet.target.probe.ProbeReport;
import dev.gauntlet.target.probe.ProbeStatus;
import java.util.List;
import java.util.stream.Stream;

/** Advice on the next step, for each status of an operation that does not work. */
final class ProbeAdvice {

  private ProbeAdvice() {}

  /** Returns the next steps, the most fundamental first. */
  static List<String> of(ProbeReport report) {
    if (isElsewhere(report)) {
      return List.of(
          "No operation was found: check the contract's prefix and the base URL first.");
    }
    return Stream.of(
            ProbeStatus.SILENT,
            ProbeStatus.FAILED,
            ProbeStatus.REDIRECTED,
            ProbeStatus.SHUT_OUT,
            ProbeStatus.MISSING,
            ProbeStatus.DIFFERS,
            ProbeStatus.NOT_TRIED)
        .filter(status -> report.count(status) > 0)
        .map(ProbeAdvice::step)
        .toList();
  }

  private static boolean isElsewhere(ProbeReport report) {
    return report.count(ProbeStatus.MISSING) > 0
        && Stream.of(
                ProbeStatus.WORKS,
                ProbeStatus.DIFFERS,
                ProbeStatus.REDIRECTED,
                ProbeStatus.SHUT_OUT,
                ProbeStatus.FAILED,
                ProbeStatus.SILENT)
            .allMatch(status -> report.count(status) == 0);
  }

  private static String step(ProbeStatus status) {
    return switch (status) {
      case SILENT ->
          "No answer: check that the platform works, and target.request-timeout; the contract"
              + " may be correct.";
      case FAILED ->
          "Fails: the platform failed, so check its log; the contract may be correct.";
      case REDIRECTED ->
          "Redirected: Gauntlet follows no redirects; correct the scheme, host and port of the base"
              + " URL. The contract may be correct.";
      case SHUT_OUT -> "Unauthorized: check the account or token, and login in the contract.";
      case MISSING ->
          "Missing: check prefix, path and method; remove what the platform lacks with = null.";
      case DIFFERS -> "Differs: correct the contract there, and probe again.";
      case NOT_TRIED -> "Not tried: correct the earlier operations, or set the missing value.";
      case WORKS, LEFT_OUT -> "";
    };
  }
}
