package dev.gauntlet.run.probe;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.report.TextTable;
import dev.gauntlet.target.probe.ProbeReport;
import dev.gauntlet.target.probe.ProbeRow;
import dev.gauntlet.target.probe.ProbeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands on the console when a contract was probed. */
final class ProbeTable {

  private ProbeTable() {}

  /** The operations in the order in which they were tried, and how many came out how. */
  static String of(ProbeReport report) {
    TextTable table = new TextTable(3, "operation", "", "", "ms");
    table.rule();
    report.rows().forEach(row -> table.row(row.operation(), word(row), row.detail(), ms(row)));
    List<String> lines = new ArrayList<>();
    lines.add("Contract %s at %s".formatted(report.contract(), report.target()));
    lines.add("");
    lines.addAll(table.lines());
    lines.add("");
    lines.add(summary(report));
    return String.join("\n", lines) + "\n";
  }

  private static String word(ProbeRow row) {
    String word = row.status().toString();
    return row.status().bad() ? word.toUpperCase(Locale.ROOT) : word;
  }

  private static String ms(ProbeRow row) {
    return row.time().map(time -> Numbers.brief(time.toNanos() / 1e6)).orElse("-");
  }

  private static String summary(ProbeReport report) {
    if (report.allWork()) {
      return "All %d operations of the contract work.".formatted(report.count(ProbeStatus.WORKS));
    }
    String counts =
        String.join(
            ", ",
            Stream.of(ProbeStatus.values())
                .filter(status -> report.count(status) > 0)
                .map(status -> count(report.count(status), status))
                .toList());
    return counts + ".\n" + advice(report);
  }

  private static String count(long count, ProbeStatus status) {
    return switch (status) {
      case WORKS -> count + (count == 1 ? " works" : " work");
      case DIFFERS -> count + (count == 1 ? " differs" : " differ");
      default -> count + " " + status;
    };
  }

  private static String advice(ProbeReport report) {
    boolean found = report.count(ProbeStatus.WORKS) + report.count(ProbeStatus.DIFFERS) > 0;
    return found
        ? "Change the contract and probe again; take away by = null what the platform lacks."
        : "Nothing was found: look at the contract's prefix and at target.base-url first.";
  }
}
