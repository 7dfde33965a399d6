package dev.gauntlet.cli;

import dev.gauntlet.protocol.AccessCheckStep;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.TextTable;
import dev.gauntlet.target.probe.ProbeReport;
import dev.gauntlet.target.probe.ProbeResult;
import dev.gauntlet.target.probe.ProbeStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The console output of a probed contract or a checked system. */
final class ProbeTable {

  private ProbeTable() {}

  /** Returns the results in the order of the calls, and the number of results with each status. */
  static String of(ProbeReport report) {
    TextTable table = new TextTable(3, "operation", "", "", "ms");
    table.rule();
    report.rows().forEach(row -> table.row(row.name(), word(row.status()), row.detail(), ms(row)));
    List<String> lines = new ArrayList<>();
    lines.add("Contract %s at %s".formatted(report.contract(), report.target()));
    lines.add("");
    lines.addAll(table.lines());
    lines.add("");
    lines.addAll(evidence(report));
    lines.add(summary(report));
    return String.join("\n", lines) + "\n";
  }

  /** Returns the steps of the check of a system, and the reason if the last step failed. */
  static String of(String system, List<AccessCheckStep> steps, Optional<String> fault) {
    TextTable table = new TextTable(2, "step", "", "ms");
    table.rule();
    steps.forEach(
        step ->
            table.row(
                step.name(),
                word(step.works() ? ProbeStatus.WORKS : ProbeStatus.FAILED),
                ms(step.took())));
    List<String> lines = new ArrayList<>(List.of(system, ""));
    lines.addAll(table.lines());
    lines.addAll(List.of("", fault.orElse("It can be used.")));
    return String.join("\n", lines) + "\n";
  }

  /** Returns the evidence, which is printed below the table because it is wider than a column. */
  private static List<String> evidence(ProbeReport report) {
    List<String> lines = new ArrayList<>();
    for (ProbeResult row : report.rows()) {
      row.evidence().ifPresent(text -> lines.add("%s, %s".formatted(row.name(), text)));
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static String word(ProbeStatus status) {
    String word = status.toString();
    return status.bad() ? word.toUpperCase(Locale.ROOT) : word;
  }

  private static String ms(ProbeResult row) {
    return row.time().map(ProbeTable::ms).orElse("-");
  }

  private static String ms(Duration time) {
    return NumberText.brief(time.toNanos() / 1e6);
  }

  private static String summary(ProbeReport report) {
    if (report.allWork()) {
      return allWork(report);
    }
    String counts =
        String.join(
            ", ",
            Stream.of(ProbeStatus.values())
                .filter(status -> report.count(status) > 0)
                .map(status -> count(report.count(status), status))
                .toList());
    return counts + ".\n" + String.join("\n", ProbeAdvice.of(report));
  }

  private static String allWork(ProbeReport report) {
    long tried = report.count(ProbeStatus.WORKS) - report.pushes().size();
    String text = "All %s operations of the contract work".formatted(tried);
    return text + (report.pushes().isEmpty() ? "." : ", and so do its pushes.");
  }

  private static String count(long count, ProbeStatus status) {
    return switch (status) {
      case WORKS -> count + (count == 1 ? " works" : " work");
      case DIFFERS -> count + (count == 1 ? " differs" : " differ");
      case FAILED -> count + (count == 1 ? " fails" : " fail");
      case SILENT -> count + " without an answer";
      default -> count + " " + status;
    };
  }
}
