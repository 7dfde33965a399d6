package dev.gauntlet.report;

import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.result.VerdictStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A table of the runs of a results directory. */
public final class RunsTable {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int NAMES = 6;

  private final ZoneId zone;
  private final TextTable table =
      new TextTable(
          NAMES, "run", "simulation", "suite", "when", "verdict", "title", "users", "p95 ms");

  public RunsTable(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Adds a run.
   *
   * @param result the result of the run; empty if it is in progress or was killed
   */
  public void add(RunFolder folder, Optional<RunResult> result) {
    result.ifPresentOrElse(
        made -> add(folder, made),
        () -> table.row(folder.name(), "-", suite(folder), "-", "no result", "", "-", "-"));
  }

  /** Adds a suite that did not start. */
  public void add(SuiteFolder suite) {
    table.row(
        suite.path().getFileName().toString(),
        "-",
        suite.name(),
        "-",
        VerdictStatus.ERROR.toString(),
        "",
        "-",
        "-");
  }

  private void add(RunFolder folder, RunResult result) {
    LatencyMs latency = result.work().totals().latencyMs();
    table.row(
        folder.name(),
        result.run().simulation() + (result.run().quick() ? " (quick)" : ""),
        suite(folder),
        WHEN.format(result.run().start().atZone(zone)),
        result.verdict().status().toString(),
        result.provenance().title(),
        NumberText.count(result.work().load().actual().peakUsers()),
        latency == null ? "-" : NumberText.brief(latency.p95()));
  }

  /** Returns the suite of the run, or an empty text. */
  private static String suite(RunFolder folder) {
    return SuiteFolder.around(folder).map(SuiteFolder::name).orElse("");
  }

  /** Returns the table as text. */
  public String text() {
    return String.join("\n", table.lines()) + "\n";
  }
}
