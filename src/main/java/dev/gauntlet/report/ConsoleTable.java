package dev.gauntlet.report;

import dev.gauntlet.result.ErrorResult;
import dev.gauntlet.result.JourneyResult;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunFacts;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.VerdictStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The console output at the end of a run. */
public final class ConsoleTable {

  private static final int MOST_ERRORS = 5;

  private final RunResult result;
  private final List<String> lines = new ArrayList<>();

  private ConsoleTable(RunResult result) {
    this.result = result;
  }

  /**
   * Returns the requests, journeys, objectives and most frequent errors of a run, with its verdict
   * last.
   *
   * @param folder the directory of the run
   */
  public static String of(RunResult result, Path folder) {
    ConsoleTable table = new ConsoleTable(result);
    if (result.verdict().status() == VerdictStatus.ERROR) {
      return table.withoutLoad(folder);
    }
    table.lines.add(table.heading());
    table.lines.add("Latencies are those of good answers, in milliseconds.");
    table.section(table.requests().lines());
    table.transfers();
    table.streams();
    table.section(table.journeys().lines());
    table.groups();
    table.setup();
    table.metrics();
    table.section(table.objectives().lines());
    table.audit();
    table.admission();
    table.backOffs();
    table.leftOut();
    table.errors();
    table.health();
    table.section(table.verdict());
    return table.text(folder);
  }

  private String withoutLoad(Path folder) {
    lines.addAll(verdict());
    return text(folder);
  }

  private String text(Path folder) {
    lines.add("All files of this run are in " + folder);
    return PrintableText.of(String.join("\n", lines) + "\n");
  }

  private void section(List<String> section) {
    lines.add("");
    lines.addAll(section);
  }

  private String heading() {
    RunFacts run = result.run();
    return "%s%s, %s model, %s of load on %s"
        .formatted(
            run.simulation(),
            run.quick() ? " (quick)" : "",
            run.model(),
            NumberText.length(result.work().load().actual().seconds()),
            run.target());
  }

  private TextTable requests() {
    List<String> columns =
        new ArrayList<>(List.of("request", "journey", "requests", "failures", "refused"));
    if (anyCapped()) {
      columns.add("capped");
    }
    columns.addAll(List.of("req/s", "p50", "p95", "p99", "max"));
    TextTable table = new TextTable(2, columns.toArray(String[]::new));
    table.rule();
    result
        .work()
        .requests()
        .forEach(request -> add(table, request.name(), request.journey(), request));
    table.rule();
    add(table, "Aggregated", "", result.work().totals());
    return table;
  }

  private boolean anyCapped() {
    return result.work().totals().counts().capped() > 0;
  }

  private void add(TextTable table, String name, String journey, RequestResult request) {
    LatencyMs latency = request.latencyMs();
    List<String> cells =
        new ArrayList<>(
            List.of(
                name,
                journey,
                NumberText.count(request.counts().ended()),
                failures(request),
                NumberText.count(request.counts().refused())));
    if (anyCapped()) {
      cells.add(NumberText.count(request.counts().capped()));
    }
    cells.addAll(
        List.of(
            NumberText.brief(request.rates().answersPerSecond()),
            latency == null ? "-" : NumberText.brief(latency.p50()),
            latency == null ? "-" : NumberText.brief(latency.p95()),
            latency == null ? "-" : NumberText.brief(latency.p99()),
            latency == null ? "-" : NumberText.brief(latency.max())));
    table.row(cells.toArray(String[]::new));
  }

  private static String failures(RequestResult request) {
    double share = request.counts().badShare();
    return NumberText.count(request.counts().bad()) + " (" + NumberText.percent(share) + ")";
  }

  private void transfers() {
    table("all requests", TransferTable.columns(), TransferTable.totals(result));
  }

  private void streams() {
    for (RequestResult request : StreamTable.requests(result)) {
      table(
          StreamTable.name(request), StreamTable.columns(), StreamTable.rows(request.streams()));
    }
    table("streams", StreamTable.completionColumns(), StreamTable.completions(result));
  }

  /** Adds a table, unless it has no rows. */
  private void table(String first, List<String> further, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      List<String> columns = new ArrayList<>(List.of(first));
      columns.addAll(further);
      TextTable table = new TextTable(1, columns.toArray(String[]::new));
      rows.forEach(row -> table.row(row.toArray(String[]::new)));
      section(table.lines());
    }
  }

  private TextTable journeys() {
    TextTable table =
        new TextTable(1, "journey", "started", "completed", "abandoned", "unfinished");
    for (JourneyResult journey : result.work().journeys()) {
      table.row(
          journey.name(),
          NumberText.count(journey.started()),
          NumberText.count(journey.completed()),
          NumberText.count(journey.abandoned()),
          NumberText.count(journey.unfinished()));
    }
    return table;
  }

  private void groups() {
    if (!result.work().load().groups().isEmpty()) {
      TextTable table = new TextTable(1, GroupsTable.columns().toArray(String[]::new));
      GroupsTable.rows(result.work().load().groups())
          .forEach(row -> table.row(row.toArray(String[]::new)));
      section(table.lines());
    }
  }

  private void health() {
    if (result.health() != null) {
      section(List.of(HealthText.of(result.health())));
    }
  }

  private void setup() {
    if (!result.work().setup().isEmpty()) {
      TextTable table = new TextTable(1, SetupTable.columns().toArray(String[]::new));
      result.work().setup().forEach(step -> table.row(SetupTable.row(step).toArray(String[]::new)));
      section(table.lines());
    }
  }

  private void metrics() {
    if (!result.work().metrics().isEmpty()) {
      TextTable table = new TextTable(2, MetricsTable.columns().toArray(String[]::new));
      result.work().metrics().forEach(m -> table.row(MetricsTable.row(m).toArray(String[]::new)));
      section(table.lines());
    }
  }

  private TextTable objectives() {
    TextTable table = new TextTable(2, "", "objective", "value", "samples");
    for (ObjectiveResult objective : result.objectives()) {
      table.row(
          status(objective),
          objective.name(),
          ObjectiveText.value(objective),
          NumberText.count(objective.measured().samples()));
    }
    return table;
  }

  private static String status(ObjectiveResult objective) {
    if (objective.passed()) {
      return objective.warned() ? "warned" : "passed";
    }
    return objective.status() == ObjectiveStatus.UNDECIDED ? "UNDECIDED" : "FAILED";
  }

  private void audit() {
    if (result.work().audit() != null) {
      section(AuditTable.lines(result.work().audit()));
    }
  }

  private void admission() {
    List<List<String>> refusals = RefusalTable.rows(result);
    if (!refusals.isEmpty()) {
      TextTable table = new TextTable(3, RefusalTable.columns().toArray(String[]::new));
      refusals.forEach(row -> table.row(row.toArray(String[]::new)));
      section(table.lines());
    }
    result.incidents().admission().forEach(each -> section(AdmissionTable.sentences(each)));
  }

  private void backOffs() {
    if (!result.incidents().backOffs().isEmpty()) {
      TextTable table = new TextTable(2, "waited as asked", "journey", "times", "seconds");
      result
          .incidents().backOffs()
          .forEach(
              wait ->
                  table.row(
                      wait.request(),
                      wait.journey(),
                      NumberText.count(wait.count()),
                      NumberText.brief(wait.totalMillis() / 1e3)));
      section(table.lines());
    }
  }

  private void leftOut() {
    if (!result.incidents().leftOut().isEmpty()) {
      TextTable table = new TextTable(3, "left out", "journey", "because");
      result.incidents().leftOut().forEach(s -> table.row(s.request(), s.journey(), s.reason()));
      section(table.lines());
    }
  }

  private void errors() {
    List<ErrorResult> errors = result.incidents().errors();
    if (errors.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(3, "errors", "request", "journey", "count");
    for (ErrorResult error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      table.row(error.message(), error.request(), error.journey(), NumberText.count(error.count()));
    }
    section(table.lines());
    if (errors.size() > MOST_ERRORS) {
      lines.add("and " + NumberText.counted(errors.size() - MOST_ERRORS, "further kind"));
    }
  }

  private List<String> verdict() {
    String status = result.verdict().status().toString().toUpperCase(Locale.ROOT) + ": ";
    String further = "\n" + " ".repeat(status.length());
    List<String> lines =
        new ArrayList<>(List.of(status + String.join(further, result.verdict().reasons())));
    lines.addAll(result.verdict().remarks());
    return lines;
  }
}
