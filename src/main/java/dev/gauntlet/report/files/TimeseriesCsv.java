package dev.gauntlet.report.files;

import dev.gauntlet.report.SeriesRow;
import dev.gauntlet.result.Rounding;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run over time in the format of Locust's history of aggregated statistics. Percentiles are those
 * of the interval of a row; columns with "Total" cover the run up to the end of that interval.
 */
final class TimeseriesCsv {

  private TimeseriesCsv() {}

  /**
   * @param loadStart the time of second 0
   */
  static void write(Writer out, List<SeriesRow> series, Instant loadStart) throws IOException {
    CsvTable.write(
        out,
        LocustColumns.history(),
        rows -> {
          for (SeriesRow each : series) {
            rows.write(row(each, loadStart));
          }
        });
  }

  private static List<Object> row(SeriesRow each, Instant loadStart) {
    long timestamp = loadStart.getEpochSecond() + Math.round(each.atSeconds());
    List<Object> row =
        new ArrayList<>(List.of(timestamp, each.users(), "", LocustColumns.AGGREGATED));
    row.add(Rounding.thousandths(each.ended() / each.seconds()));
    row.add(Rounding.thousandths(each.bad() / each.seconds()));
    row.addAll(LocustColumns.cells(each.percentiles()));
    SeriesRow.Sum sum = each.sum();
    row.add(sum.ended());
    row.add(sum.bad());
    row.add(sum.p50());
    row.add(Rounding.thousandths(sum.mean()));
    row.add(sum.min());
    row.add(sum.max());
    row.add(
        sum.contentBytes() == null
            ? CsvTable.NOT_AVAILABLE
            : Rounding.thousandths(sum.contentBytes()));
    return row;
  }
}
