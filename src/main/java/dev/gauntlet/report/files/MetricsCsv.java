package dev.gauntlet.report.files;

import dev.gauntlet.result.MetricResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ValueFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The custom metrics of journeys as a table, because Locust's tables have no columns for them. */
final class MetricsCsv {

  /** The columns of a distribution. */
  static final List<String> DISTRIBUTION =
      List.of("Min", "50%", "75%", "90%", "95%", "99%", "99.9%", "Max", "Mean");

  private static final List<String> COLUMNS =
      List.of("Name", "Unit", "Kind", "Count", "Sum", "Sum/s", "Rejected");

  private MetricsCsv() {}

  static void write(Writer out, RunResult result) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(DISTRIBUTION);
    CsvTable.write(
        out,
        columns,
        rows -> {
          for (MetricResult metric : result.work().metrics()) {
            rows.write(row(metric));
          }
        });
  }

  private static List<Object> row(MetricResult metric) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                metric.name(),
                metric.unit(),
                metric.kind(),
                metric.count(),
                metric.sum(),
                metric.perSecond(),
                metric.rejected()));
    row.addAll(distribution(metric.figures()));
    return row;
  }

  static List<Object> distribution(ValueFigures figures) {
    return figures == null
        ? Collections.nCopies(DISTRIBUTION.size(), CsvTable.NOT_AVAILABLE)
        : List.of(
            figures.min(),
            figures.p50(),
            figures.p75(),
            figures.p90(),
            figures.p95(),
            figures.p99(),
            figures.p999(),
            figures.max(),
            figures.mean());
  }
}
