package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.Bound;

/** A metric that an objective can limit. Latencies are those of good answers. */
public enum ObjectiveMetric {
  P50("p50", "p50", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(50), 2),
  P75("p75", "p75", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(75), 4),
  P90("p90", "p90", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(90), 10),
  P95("p95", "p95", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(95), 20),
  P99("p99", "p99", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(99), 100),
  P999("p999", "p99.9", FigureUnit.MILLIS, Bound.AT_MOST, MeasuredFigure.percentile(99.9), 1000),
  P9999(
      "p9999",
      "p99.99",
      FigureUnit.MILLIS,
      Bound.AT_MOST,
      MeasuredFigure.percentile(99.99),
      10_000),
  /** The sorted latency at index floor(0.95 n), for teams that define their p95 so. */
  P95_AT_INDEX(
      "p95-at-index",
      "p95 at floor(0.95 n)",
      FigureUnit.MILLIS,
      Bound.AT_MOST,
      MeasuredFigure.atIndex(95)),
  /** The sorted latency at index floor(0.99 n). */
  P99_AT_INDEX(
      "p99-at-index",
      "p99 at floor(0.99 n)",
      FigureUnit.MILLIS,
      Bound.AT_MOST,
      MeasuredFigure.atIndex(99)),
  MEAN(
      "mean",
      "mean",
      FigureUnit.MILLIS,
      Bound.AT_MOST,
      MeasuredFigure.latency(LatencyHistogram::meanMillis)),
  MAX(
      "max",
      "max",
      FigureUnit.MILLIS,
      Bound.AT_MOST,
      MeasuredFigure.latency(LatencyHistogram::maxMillis)),
  /** The share of requests that ended neither well nor in an announced refusal, in percent. */
  ERROR_RATE("error-rate", "errors", FigureUnit.PERCENT, Bound.AT_MOST, MeasuredFigure::errorRate),
  OK_PER_SECOND(
      "ok-per-second",
      "good answers per second",
      FigureUnit.PER_SECOND,
      Bound.AT_LEAST,
      MeasuredFigure::goodPerSecond),
  OK_COUNT(
      "ok-count", "good answers", FigureUnit.COUNT, Bound.AT_LEAST, MeasuredFigure::goodAnswers),
  /** The exact number of good answers, where the others are refused. */
  ACCEPTED("accepted", "accepted", FigureUnit.COUNT, Bound.EXACTLY, MeasuredFigure::goodAnswers),
  /** The share of requests that ended well. */
  OK_SHARE("ok-share", "good share", FigureUnit.PERCENT, Bound.AT_LEAST, MeasuredFigure::goodShare),
  /** The number of ended requests of any outcome. */
  ANSWERS("answers", "answers", FigureUnit.COUNT, Bound.EXACTLY, MeasuredFigure::answers),
  /** The share of sent requests without an outcome when the run ended. */
  UNANSWERED(
      "unanswered", "unanswered", FigureUnit.PERCENT, Bound.AT_MOST, MeasuredFigure::unanswered),
  /** The share of the planned user time during which users were active (closed model). */
  USER_TIME("user-time", "user time", FigureUnit.PERCENT, Bound.AT_LEAST, MeasuredFigure::userTime),
  /** The share of the planned users that arrived (open model). */
  ARRIVALS("arrivals", "arrivals", FigureUnit.PERCENT, Bound.AT_LEAST, MeasuredFigure::arrivals),
  /** The share of logins, token refreshes and other setup steps that failed. */
  SETUP_FAILURES(
      "setup-failures",
      "setup failures",
      FigureUnit.PERCENT,
      Bound.AT_MOST,
      MeasuredFigure::setupFailures);

  private final String key;
  private final String label;
  private final FigureUnit unit;
  private final Bound bound;
  private final MeasuredFigure.Source source;
  private final long minSamples;

  ObjectiveMetric(
      String key, String label, FigureUnit unit, Bound bound, MeasuredFigure.Source source) {
    this(key, label, unit, bound, source, 1);
  }

  ObjectiveMetric(
      String key,
      String label,
      FigureUnit unit,
      Bound bound,
      MeasuredFigure.Source source,
      long minSamples) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.bound = bound;
    this.source = source;
    this.minSamples = minSamples;
  }

  /** Returns the name in a configuration. */
  String key() {
    return key;
  }

  /** Returns the name in a sentence. */
  String label() {
    return label;
  }

  FigureUnit unit() {
    return unit;
  }

  Bound bound() {
    return bound;
  }

  MeasuredFigure.Source source() {
    return source;
  }

  /**
   * Returns the default of the minimum number of samples. A percentile needs so many that one
   * sample is expected to lie beyond it, such as 100 for p99. The percentiles at an index are meant
   * for few samples and need only one.
   */
  long minSamples() {
    return minSamples;
  }

  /** Returns whether the metric covers the whole run, including the warm-up. */
  boolean ofWholeRun() {
    return this == UNANSWERED || ofRunOnly();
  }

  /**
   * Returns whether the metric can be computed for a window or a phase, and as a ratio of two
   * phases.
   */
  boolean overTime() {
    return unit == FigureUnit.MILLIS
        || this == ERROR_RATE
        || this == OK_SHARE
        || this == OK_PER_SECOND;
  }

  /** Returns whether an overloaded system affects the metric: a latency or the error rate. */
  boolean ofHealth() {
    return unit == FigureUnit.MILLIS || this == ERROR_RATE;
  }

  /** Returns whether the metric exists only for a run, not for a single request. */
  boolean ofRunOnly() {
    return this == USER_TIME || this == ARRIVALS || this == SETUP_FAILURES;
  }
}
