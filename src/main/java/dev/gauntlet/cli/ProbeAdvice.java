package dev.gauntlet.cli;

import dev.gauntlet.target.probe.ProbeReport;
import dev.gauntlet.target.probe.ProbeStatus;
import java.util.List;
import java.util.stream.Stream;

/** What to do next, for each way in which operations of a contract do not work. */
final class ProbeAdvice {

  private ProbeAdvice() {}

  /** The most fundamental first. */
  static List<String> of(ProbeReport report) {
    if (isElsewhere(report)) {
      return List.of(
          "Nothing was found: look at the contract's prefix and at the base URL first.");
    }
    return Stream.of(
            ProbeStatus.SILENT,
            ProbeStatus.FAILED,
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
                ProbeStatus.SHUT_OUT,
                ProbeStatus.FAILED,
                ProbeStatus.SILENT)
            .allMatch(status -> report.count(status) == 0);
  }

  private static String step(ProbeStatus status) {
    return switch (status) {
      case SILENT ->
          "No answer: look whether the platform works, and at target.request-timeout; the contract"
              + " may be right.";
      case FAILED ->
          "Fails: the platform itself failed, so look at its log; the contract may be right.";
      case SHUT_OUT -> "Not let in: look at the account or token, and at login in the contract.";
      case MISSING ->
          "Missing: look at prefix, path and method; take away by = null what the platform lacks.";
      case DIFFERS -> "Differs: change the contract there, and probe again.";
      case NOT_TRIED -> "Not tried: make what comes before it work, or give the value.";
      case WORKS, LEFT_OUT -> "";
    };
  }
}
