package dev.gauntlet.report.files;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.report.StreamTable;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ValueFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All figures, milestones and completions of streamed answers as a table. */
final class StreamsCsv {

  private static final List<String> COLUMNS = List.of("Type", "Name", "Figure", "Unit", "Count");
  private static final String MILLIS = "ms";
  private static final String STREAMS = "streams";

  private final SequenceWriter rows;

  private StreamsCsv(SequenceWriter rows) {
    this.rows = rows;
  }

  static void write(Writer out, RunResult result) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(MetricsCsv.DISTRIBUTION);
    CsvTable.write(
        out,
        columns,
        rows -> {
          StreamsCsv csv = new StreamsCsv(rows);
          for (RequestResult request : StreamTable.requests(result)) {
            csv.write(request.journey(), request.name(), request);
          }
          csv.write("", LocustColumns.AGGREGATED, result.work().totals());
        });
  }

  private void write(String type, String name, RequestResult request) throws IOException {
    for (StreamFigure figure : StreamFigure.values()) {
      ValueFigures values = request.streams().figures().get(figure.toString());
      if (values != null) {
        row(List.of(type, name, figure, figure.unit(), values.count()), values);
      }
    }
    for (Map.Entry<String, ValueFigures> each : request.streams().milestonesMs().entrySet()) {
      ValueFigures values = each.getValue();
      row(List.of(type, name, each.getKey(), MILLIS, values.count()), values);
    }
    for (StreamCompletion completion : StreamCompletion.values()) {
      row(List.of(type, name, completion, STREAMS, request.streams().count(completion)), null);
    }
  }

  /**
   * @param values the distribution; null if there is none
   */
  private void row(List<Object> first, ValueFigures values) throws IOException {
    List<Object> row = new ArrayList<>(first);
    row.addAll(MetricsCsv.distribution(values));
    rows.write(row);
  }
}
