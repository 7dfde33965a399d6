package dev.gauntlet.report.files;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ValueFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** All network figures of each request as a table. */
final class TransfersCsv {

  private static final List<String> COLUMNS = List.of("Type", "Name", "Figure", "Unit", "Count");

  private TransfersCsv() {}

  static void write(Writer out, RunResult result) throws IOException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(MetricsCsv.DISTRIBUTION);
    CsvTable.write(
        out,
        columns,
        rows -> {
          for (RequestResult request : result.work().requests()) {
            write(rows, request.journey(), request.name(), request);
          }
          write(rows, "", LocustColumns.AGGREGATED, result.work().totals());
        });
  }

  private static void write(SequenceWriter rows, String type, String name, RequestResult request)
      throws IOException {
    if (request.transfer() == null) {
      return;
    }
    for (TransferFigure figure : TransferFigure.values()) {
      ValueFigures values = request.transfer().figures().get(figure.toString());
      if (values != null) {
        List<Object> row =
            new ArrayList<>(List.of(type, name, figure, figure.unit(), values.count()));
        row.addAll(MetricsCsv.distribution(values));
        rows.write(row);
      }
    }
  }
}
