package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.result.MetricResult;
import dev.gauntlet.result.ValueFigures;
import java.util.function.ToDoubleFunction;

/** A measure of a journey's own as texts; a dash stands for what a counter does not have. */
record MetricRow(
    String name,
    String unit,
    String count,
    String sum,
    String rate,
    String p50,
    String p95,
    String p99,
    String max) {

  static MetricRow of(MetricResult metric) {
    return new MetricRow(
        metric.name(),
        metric.unit(),
        Numbers.count(metric.count()),
        Numbers.exact(metric.sum()),
        Numbers.brief(metric.perSecond()),
        figure(metric, ValueFigures::p50),
        figure(metric, ValueFigures::p95),
        figure(metric, ValueFigures::p99),
        figure(metric, ValueFigures::max));
  }

  private static String figure(MetricResult metric, ToDoubleFunction<ValueFigures> figure) {
    return metric.figures() == null ? "–" : Numbers.brief(figure.applyAsDouble(metric.figures()));
  }
}
