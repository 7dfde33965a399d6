package dev.gauntlet.report.files;

import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The refusals of each request by the limits that refused, as a table. */
final class RefusalsCsv {

  private static final List<String> COLUMNS = List.of("Type", "Name", "Limit", "Unit", "Count");

  private RefusalsCsv() {}

  /** Returns whether a run has any refusals. */
  static boolean isNeeded(RunResult result) {
    return !result.work().totals().refusals().isEmpty();
  }

  static void write(Writer out, RunResult result) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(MetricsCsv.DISTRIBUTION);
    CsvTable.write(
        out,
        columns,
        rows -> {
          for (RequestResult request : result.work().requests()) {
            for (Map.Entry<String, ?> each : request.refusals().entrySet()) {
              rows.write(row(request, each.getKey()));
            }
          }
        });
  }

  private static List<Object> row(RequestResult request, String limit) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                request.journey(),
                request.name(),
                limit,
                "ms",
                request.refusals().get(limit).count()));
    row.addAll(MetricsCsv.distribution(request.refusals().get(limit)));
    return row;
  }
}
