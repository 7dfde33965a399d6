package dev.gauntlet.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Software;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.report.GroupsTable;
import dev.gauntlet.report.LoadSeries;
import dev.gauntlet.report.MetricsTable;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.PrintableText;
import dev.gauntlet.report.SetupTable;
import dev.gauntlet.report.StreamTable;
import dev.gauntlet.report.TransferTable;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFacts;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.SetupWithinLoad;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The report of a run as one HTML file that needs no network. The template escapes all texts of the
 * run; the data of the charts is JSON in which no tag can start.
 */
public final class HtmlReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunData run;
  private final RunResult result;
  private final LoadSeries series;
  private final Optional<RunResult> previous;

  /**
   * @param previous the earlier run for the comparison
   */
  public HtmlReport(
      RunData run, RunResult result, LoadSeries series, Optional<RunResult> previous) {
    this.run = run;
    this.result = result;
    this.series = series;
    this.previous = previous;
  }

  /** Writes the page. */
  public void write(Writer out) throws IOException {
    PageTemplates.evaluate("report.peb", model(), out);
  }

  private Map<String, Object> model() throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("css", PageTemplates.resource("report.css"));
    model.put("script", PageTemplates.resource("report.js"));
    model.put("library", PageTemplates.resource("echarts.common.min.js"));
    model.put("data", json());
    model.put("run", result.run());
    model.put("title", result.provenance().title());
    model.put("notes", result.provenance().notes());
    model.put("facts", facts());
    model.put("verdict", VerdictView.of(result));
    model.put("objectives", result.objectives().stream().map(ObjectiveRow::of).toList());
    model.put("comparison", previous.map(past -> ComparisonView.of(past, result)).orElse(null));
    model.put("load", LoadRow.of(result.work().load()));
    model.put("journeys", result.work().journeys());
    model.put("userGroupColumns", GroupsTable.columns());
    model.put("userGroups", GroupsTable.rows(result.work().load().groups()));
    model.put("latencyColumns", RequestGroup.columns());
    model.put("capped", run.total().count(OutcomeKind.CAPPED) > 0);
    model.put("groups", RequestGroup.of(run));
    model.put("transferColumns", TransferTable.columns());
    model.put("transfers", TransferGroup.of(result));
    model.put("streamColumns", StreamTable.columns());
    model.put("streams", StreamGroup.of(result));
    model.put("completionColumns", StreamTable.completionColumns());
    model.put("completions", StreamTable.completions(result));
    model.put("phases", PhaseGroup.of(result.work()));
    model.put("health", HealthView.of(result.health()));
    model.put("metricColumns", MetricsTable.columns());
    model.put("metrics", result.work().metrics().stream().map(MetricsTable::row).toList());
    model.put("overview", ChartSummary.of(series.points()));
    model.put("resources", ResourceChart.of(run));
    model.put("distribution", LatencyDistribution.words(run.total().good()));
    model.put("audit", AuditView.of(result.work().audit()));
    model.put("admission", AdmissionView.of(result));
    model.put("errors", ErrorRow.of(result));
    model.put("setupWithinLoad", SetupWithinLoad.words(run));
    model.put("setupColumns", SetupTable.columns());
    model.put("setup", result.work().setup().stream().map(SetupTable::row).toList());
    model.put("leftOut", result.incidents().leftOut());
    model.put("command", result.provenance().command());
    model.put("provenance", provenance());
    return model;
  }

  /**
   * Returns the data as JSON without the start of a tag, so that it cannot end its script element.
   */
  private String json() throws JsonProcessingException {
    return PrintableText.of(JSON.writeValueAsString(ChartData.of(run, series)))
        .replace("<", "\\u003c");
  }

  private List<LabeledValue> facts() {
    RunFacts facts = result.run();
    return List.of(
        new LabeledValue("Target", facts.target()),
        new LabeledValue("Began", TimeText.day(facts.start())),
        new LabeledValue("Model", facts.model() + (facts.quick() ? ", quick" : "")),
        new LabeledValue("Run", facts.id()));
  }

  private List<LabeledValue> provenance() {
    Provenance from = result.provenance();
    Software software = result.run().software();
    List<LabeledValue> facts = new ArrayList<>();
    facts.add(new LabeledValue("Commit", from.commit().isEmpty() ? "unknown" : from.commit()));
    facts.add(new LabeledValue("Seed", Long.toString(from.seed())));
    facts.add(new LabeledValue("Gauntlet", software.gauntlet()));
    facts.add(new LabeledValue("Java", software.java()));
    facts.add(new LabeledValue("System", software.os()));
    facts.add(
        new LabeledValue(
            "Machine",
            String.format(
                Locale.ROOT,
                "%s, %s, %.1f GB",
                from.machine().host(),
                NumberText.counted(from.machine().processors(), "processor"),
                from.machine().memoryBytes() / (double) (1L << 30))));
    from.targetVersions()
        .forEach(
            (contract, version) -> facts.add(new LabeledValue("Version of " + contract, version)));
    return facts;
  }
}
