package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.Bound;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A statistic of the refusals by one limit that an objective can limit. */
enum RefusalStatistic {
  /** The exact number of refusals. */
  COUNT("count", FigureUnit.COUNT, Bound.EXACTLY, ValueHistogram::count),
  P50("p50", 50, 2),
  P90("p90", 90, 10),
  P95("p95", 95, 20),
  P99("p99", 99, 100),
  MEAN("mean", FigureUnit.MILLIS, Bound.AT_MOST, ValueHistogram::mean),
  MAX("max", FigureUnit.MILLIS, Bound.AT_MOST, ValueHistogram::max);

  private final String key;
  private final FigureUnit unit;
  private final Bound bound;
  private final ToDoubleFunction<ValueHistogram> figure;
  private final double percent;
  private final long minSamples;

  RefusalStatistic(
      String key, FigureUnit unit, Bound bound, ToDoubleFunction<ValueHistogram> figure) {
    this.key = key;
    this.unit = unit;
    this.bound = bound;
    this.figure = figure;
    this.percent = 0;
    this.minSamples = 1;
  }

  RefusalStatistic(String key, double percent, long minSamples) {
    this.key = key;
    this.unit = FigureUnit.MILLIS;
    this.bound = Bound.AT_MOST;
    this.figure = values -> values.percentile(percent);
    this.percent = percent;
    this.minSamples = minSamples;
  }

  /** Returns the name in configurations and files. */
  String key() {
    return key;
  }

  FigureUnit unit() {
    return unit;
  }

  Bound bound() {
    return bound;
  }

  long minSamples() {
    return minSamples;
  }

  /** Reads a limit; empty if it is absent or a problem. Only a count may be 0. */
  OptionalDouble limit(Section section, String at) {
    return this == COUNT
        ? section.optionalInteger(at, 0, Integer.MAX_VALUE).stream().asDoubleStream().findAny()
        : unit.limit(section, at);
  }

  MeasuredFigure figure(ValueHistogram refusals) {
    return new MeasuredFigure(
        figure.applyAsDouble(refusals),
        refusals.count(),
        percent == 0
            ? null
            : Confidence.ofPercentile(refusals.count(), refusals::atRank, percent));
  }
}
