package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.SeriesPoint;
import dev.gauntlet.report.SeriesPoint.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A description of the charts over time, as sentences and as a table of a few rows. */
record ChartSummary(String throughput, String latency, String users, List<Row> rows) {

  private static final int MOST_ROWS = 24;
  private static final String NONE = "–";

  /** The figures at a moment. */
  record Row(
      String time, String users, String ok, String bad, String p50, String p95, String p99) {}

  static ChartSummary of(List<SeriesPoint> points) {
    return new ChartSummary(
        throughput(points), NonBreakingText.of(latency(points)), users(points), rows(points));
  }

  private static Figures total(SeriesPoint point) {
    return point.figures().get(SeriesPoint.TOTAL);
  }

  private static String throughput(List<SeriesPoint> points) {
    return points.stream()
        .max(Comparator.comparingDouble(point -> total(point).okPerSecond()))
        .map(
            most ->
                "At most %s good answers per second, at %s; %s."
                    .formatted(
                        NumberText.brief(total(most).okPerSecond()),
                        TimeText.clock(most.atSeconds()),
                        failures(points)))
        .orElse("No requests were sent.");
  }

  private static String failures(List<SeriesPoint> points) {
    double most = points.stream().mapToDouble(point -> total(point).badPerSecond()).max().orElse(0);
    return most == 0
        ? "no failures"
        : "at most %s failures per second".formatted(NumberText.brief(most));
  }

  private static String latency(List<SeriesPoint> points) {
    return points.stream()
        .filter(point -> total(point).p95() != null)
        .max(Comparator.comparingDouble(point -> total(point).p95()))
        .map(
            worst ->
                "The 95th percentile was highest at %s, with %s ms."
                    .formatted(
                        TimeText.clock(worst.atSeconds()), NumberText.brief(total(worst).p95())))
        .orElse("There was no good answer.");
  }

  private static String users(List<SeriesPoint> points) {
    return points.stream()
        .max(Comparator.comparingInt(SeriesPoint::users))
        .map(
            most ->
                "At most %s active, first at %s."
                    .formatted(
                        NumberText.counted(most.users(), "user"), TimeText.clock(most.atSeconds())))
        .orElse("No users were active.");
  }

  private static List<Row> rows(List<SeriesPoint> points) {
    int step = Math.max(1, (points.size() + MOST_ROWS - 1) / MOST_ROWS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i += step) {
      Figures total = total(points.get(i));
      rows.add(
          new Row(
              TimeText.clock(points.get(i).atSeconds()),
              NumberText.count(points.get(i).users()),
              NumberText.brief(total.okPerSecond()),
              NumberText.brief(total.badPerSecond()),
              millis(total.p50()),
              millis(total.p95()),
              millis(total.p99())));
    }
    return rows;
  }

  private static String millis(Double value) {
    return value == null ? NONE : NumberText.brief(value);
  }
}
