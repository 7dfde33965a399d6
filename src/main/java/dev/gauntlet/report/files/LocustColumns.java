package dev.gauntlet.report.files;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The names and order of Locust's columns, so that what reads its files reads ours. Its "Type" is a
 * request's journey here.
 */
final class LocustColumns {

  static final String AGGREGATED = "Aggregated";

  private static final List<String> PERCENTILES =
      List.of("50%", "66%", "75%", "80%", "90%", "95%", "98%", "99%", "99.9%", "99.99%", "100%");

  private static final double[] SHARES = {50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100};

  private LocustColumns() {}

  /** Of the table of requests. */
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

  /** Of the table over time. */
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

  /** Of the table of failures. */
  static List<String> failures() {
    return List.of("Method", "Name", "Error", "Occurrences");
  }

  /** The percentiles of latencies in milliseconds; none where there is no latency. */
  static List<Double> percentiles(LatencyHistogram values) {
    return values.count() == 0
        ? List.of()
        : Arrays.stream(values.percentilesMillis(SHARES)).boxed().toList();
  }

  /** What stands in their columns. */
  static List<?> cells(List<Double> percentiles) {
    return percentiles.isEmpty()
        ? Collections.nCopies(SHARES.length, CsvTable.NOT_AVAILABLE)
        : percentiles;
  }
}
