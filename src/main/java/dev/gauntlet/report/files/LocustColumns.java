package dev.gauntlet.report.files;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The names and order of Locust's columns, so that tools for Locust's files can read them. Column
 * "Type" contains the journey of a request.
 */
final class LocustColumns {

  static final String AGGREGATED = "Aggregated";

  private static final List<String> PERCENTILES =
      List.of("50%", "66%", "75%", "80%", "90%", "95%", "98%", "99%", "99.9%", "99.99%", "100%");

  private static final double[] SHARES = {50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100};

  private LocustColumns() {}

  /** Returns the columns of the table with one row per request. */
  static List<String> stats() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "Type",
                "Name",
                "Request Count",
                "Failure Count",
                "Median Response Time",
                "Average Response Time",
                "Min Response Time",
                "Max Response Time",
                "Average Content Size",
                "Requests/s",
                "Failures/s"));
    columns.addAll(PERCENTILES);
    return columns;
  }

  /** Returns the columns of the time series. */
  static List<String> history() {
    List<String> columns =
        new ArrayList<>(
            List.of("Timestamp", "User Count", "Type", "Name", "Requests/s", "Failures/s"));
    columns.addAll(PERCENTILES);
    columns.addAll(
        List.of(
            "Total Request Count",
            "Total Failure Count",
            "Total Median Response Time",
            "Total Average Response Time",
            "Total Min Response Time",
            "Total Max Response Time",
            "Total Average Content Size"));
    return columns;
  }

  /** Returns the columns of the table of failures. */
  static List<String> failures() {
    return List.of("Method", "Name", "Error", "Occurrences");
  }

  /** Returns the percentiles of latencies in milliseconds; empty if there is no latency. */
  static List<Double> percentiles(LatencyHistogram values) {
    return values.count() == 0
        ? List.of()
        : Arrays.stream(values.percentilesMillis(SHARES)).boxed().toList();
  }

  /** Returns one cell per percentile; "not available" in each cell if there is no latency. */
  static List<?> cells(List<Double> percentiles) {
    return percentiles.isEmpty()
        ? Collections.nCopies(SHARES.length, CsvTable.NOT_AVAILABLE)
        : percentiles;
  }
}
