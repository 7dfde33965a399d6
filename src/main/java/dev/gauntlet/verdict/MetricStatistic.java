package dev.gauntlet.verdict;

import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.MetricData;
import java.util.function.ToDoubleFunction;

/** A statistic of a custom metric that an objective can limit. */
enum MetricStatistic {
  P1("p1", 1, 100),
  P5("p5", 5, 20),
  P10("p10", 10, 10),
  P25("p25", 25, 4),
  P50("p50", 50, 2),
  P75("p75", 75, 4),
  P90("p90", 90, 10),
  P95("p95", 95, 20),
  P99("p99", 99, 100),
  P999("p999", 99.9, 1000),
  MIN("min", true, ofValues(ValueHistogram::min)),
  MEAN("mean", false, ofSum((data, seconds) -> data.sum().sum() / data.sum().count())),
  MAX("max", true, ofValues(ValueHistogram::max)),
  /** The number of recorded values or amounts. */
  COUNT("count", false, ofSum((data, seconds) -> data.sum().count())),
  /** The sum of all values. */
  TOTAL("total", false, ofSum((data, seconds) -> data.sum().sum())),
  /** The sum per second of the measured span. */
  PER_SECOND("per-second", false, ofSum((data, seconds) -> data.sum().sum() / seconds));

  private interface Source {
    MeasuredFigure of(MetricData data, double seconds);
  }

  private interface Sum {
    double of(MetricData data, double seconds);
  }

  private final String key;
  private final Source source;
  private final boolean ofDistribution;
  private final long minSamples;

  MetricStatistic(String key, double percent, long minSamples) {
    this.key = key;
    this.source =
        (data, seconds) -> {
          ValueHistogram values = data.values();
          return new MeasuredFigure(
              values.percentile(percent),
              values.count(),
              Confidence.ofPercentile(values.count(), values::atRank, percent));
        };
    this.ofDistribution = true;
    this.minSamples = minSamples;
  }

  MetricStatistic(String key, boolean ofDistribution, Source source) {
    this.key = key;
    this.ofDistribution = ofDistribution;
    this.source = source;
    this.minSamples = 1;
  }

  private static Source ofValues(ToDoubleFunction<ValueHistogram> figure) {
    return (data, seconds) ->
        new MeasuredFigure(figure.applyAsDouble(data.values()), data.values().count(), null);
  }

  private static Source ofSum(Sum figure) {
    return (data, seconds) ->
        new MeasuredFigure(
            data.sum().count() == 0 ? 0 : figure.of(data, seconds), data.sum().count(), null);
  }

  /** Returns the name in configurations and files. */
  String key() {
    return key;
  }

  /** Returns the figure of a metric. A percentile of a counter has no samples. */
  MeasuredFigure figure(MetricData data, double seconds) {
    return source.of(data, seconds);
  }

  /**
   * Returns whether the statistic is computed from the distribution of the values. A counter does
   * not keep this distribution.
   */
  boolean ofDistribution() {
    return ofDistribution;
  }

  /** Returns the minimum number of samples, such that one of them lies beyond the percentile. */
  long minSamples() {
    return minSamples;
  }
}
