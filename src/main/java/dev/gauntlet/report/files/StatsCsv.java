package dev.gauntlet.report.files;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.Rounding;
import dev.gauntlet.result.RunData;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The requests of a run in the format of Locust's table of statistics. */
final class StatsCsv {

  private StatsCsv() {}

  static void write(Writer out, RunData run) throws IOException {
    CsvTable.write(
        out,
        LocustColumns.stats(),
        rows -> {
          for (RequestData request : run.work().requests()) {
            rows.write(row(request.key().journey(), request.key().request(), request, run));
          }
          rows.write(row("", LocustColumns.AGGREGATED, run.total(), run));
        });
  }

  private static List<Object> row(String type, String name, RequestData request, RunData run) {
    LatencyHistogram good = request.good();
    List<Object> row = new ArrayList<>(List.of(type, name, request.ended(), request.bad()));
    row.add(good.percentileMillis(50));
    row.add(Rounding.thousandths(good.meanMillis()));
    row.add(good.minMillis());
    row.add(good.maxMillis());
    row.add(averageBody(request));
    row.add(Rounding.thousandths(request.ended() / run.span().rateSeconds()));
    row.add(Rounding.thousandths(request.bad() / run.span().rateSeconds()));
    row.addAll(LocustColumns.cells(LocustColumns.percentiles(good)));
    return row;
  }

  private static Object averageBody(RequestData request) {
    ValueHistogram bodies = request.transfers().figures().get(TransferFigure.BODY);
    return bodies == null ? CsvTable.NOT_AVAILABLE : Rounding.thousandths(bodies.mean());
  }
}
