package dev.gauntlet.report.files;

import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.report.AdmissionTable;
import dev.gauntlet.report.AuditTable;
import dev.gauntlet.report.GroupsTable;
import dev.gauntlet.report.HealthText;
import dev.gauntlet.report.MetricsTable;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.ObjectiveText;
import dev.gauntlet.report.PrintableText;
import dev.gauntlet.report.RefusalTable;
import dev.gauntlet.report.SetupTable;
import dev.gauntlet.report.StreamTable;
import dev.gauntlet.report.TransferTable;
import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunFacts;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.VerdictStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The outcome of a run as a short Markdown page, such as a step summary of a CI server. */
final class SummaryMarkdown {

  private static final int MOST_ERRORS = 5;

  private final RunResult result;
  private final List<String> lines = new ArrayList<>();

  private SummaryMarkdown(RunResult result) {
    this.result = result;
  }

  static String of(RunResult result) {
    SummaryMarkdown summary = new SummaryMarkdown(result);
    summary.heading();
    if (result.verdict().status() != VerdictStatus.ERROR) {
      summary.load();
      summary.objectives();
      summary.table(
          GroupsTable.columns(), 1, GroupsTable.rows(result.work().load().groups()));
      summary.setup();
      summary.transfers();
      summary.streams();
      summary.metrics();
      summary.audit();
      summary.admission();
      summary.errors();
    }
    summary.lines.add("Run `" + result.run().id() + "`, details in `report.html`.");
    return String.join("\n", summary.lines) + "\n";
  }

  private void heading() {
    RunFacts run = result.run();
    String title = result.provenance().title();
    lines.add("## %s: %s".formatted(run.simulation(), status()));
    lines.add("");
    if (!title.isEmpty()) {
      lines.add(text(title));
      lines.add("");
    }
    result.verdict().reasons().forEach(reason -> lines.add("- " + text(reason)));
    lines.add("");
    for (String remark : result.verdict().remarks()) {
      lines.add(text(remark));
      lines.add("");
    }
  }

  private void load() {
    RequestResult totals = result.work().totals();
    LatencyMs latency = totals.latencyMs();
    lines.add(
        "%s of load on %s, up to %s: %s, %s failed%s."
            .formatted(
                NumberText.length(result.work().load().actual().seconds()),
                text(result.run().target()),
                NumberText.counted(result.work().load().actual().peakUsers(), "user"),
                NumberText.counted(totals.counts().ended(), "request"),
                NumberText.count(totals.counts().bad()),
                latency == null ? "" : ", p95 " + NumberText.brief(latency.p95()) + " ms"));
    lines.add("");
    if (result.health() != null) {
      lines.add(HealthText.of(result.health()));
      lines.add("");
    }
  }

  private String status() {
    return result.verdict().status().toString().toUpperCase(Locale.ROOT);
  }

  private void objectives() {
    lines.add("| | objective | value | samples |");
    lines.add("|---|---|---:|---:|");
    for (ObjectiveResult objective : result.objectives()) {
      lines.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  objective.passed() ? "passed" : "**" + objective.status() + "**",
                  text(objective.name()),
                  ObjectiveText.value(objective),
                  NumberText.count(objective.measured().samples())));
    }
    lines.add("");
  }

  private void setup() {
    table(SetupTable.columns(), 1, result.work().setup().stream().map(SetupTable::row).toList());
  }

  private void transfers() {
    List<String> columns = new ArrayList<>(List.of("all requests"));
    columns.addAll(TransferTable.columns());
    table(columns, 1, TransferTable.totals(result));
  }

  private void streams() {
    for (RequestResult request : StreamTable.requests(result)) {
      List<String> columns = new ArrayList<>(List.of(StreamTable.name(request)));
      columns.addAll(StreamTable.columns());
      table(columns, 1, StreamTable.rows(request.streams()));
    }
    List<String> columns = new ArrayList<>(List.of("streams"));
    columns.addAll(StreamTable.completionColumns());
    table(columns, 1, StreamTable.completions(result));
  }

  private void metrics() {
    table(
        MetricsTable.columns(),
        2,
        result.work().metrics().stream().map(MetricsTable::row).toList());
  }

  /** Adds a table, if it has rows. The columns after the first few contain numbers. */
  private void table(List<String> columns, int texts, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("|" + "---|".repeat(texts) + "---:|".repeat(columns.size() - texts));
    rows.stream()
        .map(row -> row.stream().map(SummaryMarkdown::text).collect(Collectors.joining(" | ")))
        .forEach(row -> lines.add("| " + row + " |"));
    lines.add("");
  }

  private void audit() {
    if (result.work().audit() != null) {
      AuditTable.sentences(result.work().audit().counts())
          .forEach(each -> lines.add("- " + text(each)));
      lines.add("");
    }
  }

  private void admission() {
    table(RefusalTable.columns(), 3, RefusalTable.rows(result));
    for (AdmissionReading each : result.incidents().admission()) {
      AdmissionTable.sentences(each).forEach(sentence -> lines.add("- " + text(sentence)));
      lines.add("");
    }
  }

  private void errors() {
    List<ErrorResult> errors = result.incidents().errors();
    if (errors.isEmpty()) {
      return;
    }
    lines.add("| errors | request | count |");
    lines.add("|---|---|---:|");
    for (ErrorResult error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      lines.add(
          "| %s | %s | %s |"
              .formatted(
                  text(error.message()), text(error.request()), NumberText.count(error.count())));
    }
    lines.add("");
    if (errors.size() > MOST_ERRORS) {
      lines.add("and " + NumberText.counted(errors.size() - MOST_ERRORS, "further kind"));
      lines.add("");
    }
  }

  /** Escapes a text. Messages of platforms are untrusted and must not become markup. */
  private static String text(String raw) {
    return PrintableText.line(raw)
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
  }
}
