package dev.gauntlet.report;

import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.result.MetricResult;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The custom metrics of journeys as rows of text, for console and report. */
public final class MetricsTable {

  private static final String NONE = "-";

  private MetricsTable() {}

  /** Returns the names of the columns. The first column contains text, the others numbers. */
  public static List<String> columns() {
    return List.of(
        "metric", "unit", "count", "total", "per second", "min", "p50", "p95", "p99", "max");
  }

  /**
   * Returns a row with a cell for each column. A counter has no distribution, and values have no
   * total.
   */
  public static List<String> row(MetricResult metric) {
    List<String> row = new ArrayList<>();
    row.add(name(metric));
    row.add(metric.unit());
    row.add(NumberText.count(metric.count()));
    boolean adds = metric.kind() == MetricKind.COUNTER;
    row.add(adds ? NumberText.exact(metric.sum()) : NONE);
    row.add(adds ? NumberText.brief(metric.perSecond()) : NONE);
    row.add(cell(metric, ValueFigures::min));
    row.add(cell(metric, ValueFigures::p50));
    row.add(cell(metric, ValueFigures::p95));
    row.add(cell(metric, ValueFigures::p99));
    row.add(cell(metric, ValueFigures::max));
    return row;
  }

  private static String name(MetricResult metric) {
    return metric.rejected() == 0
        ? metric.name()
        : "%s (%s rejected)".formatted(metric.name(), NumberText.count(metric.rejected()));
  }

  private static String cell(MetricResult metric, ToDoubleFunction<ValueFigures> figure) {
    return metric.figures() == null
        ? NONE
        : NumberText.brief(figure.applyAsDouble(metric.figures()));
  }
}
