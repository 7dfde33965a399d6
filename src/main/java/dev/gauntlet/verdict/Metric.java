package dev.gauntlet.verdict;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.Bound;

/** What an objective can be about. Latencies are those of good answers. */
public enum Metric {
  P50("p50", "p50", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(50), 2),
  P75("p75", "p75", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(75), 4),
  P90("p90", "p90", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(90), 10),
  P95("p95", "p95", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(95), 20),
  P99("p99", "p99", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(99), 100),
  P999("p999", "p99.9", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(99.9), 1000),
  P9999("p9999", "p99.99", Unit.MILLIS, Bound.AT_MOST, Figure.percentile(99.99), 10_000),
  /** Of the sorted latencies the one at index floor(0.95 n), for teams that count so. */
  P95_AT_INDEX(
      "p95-at-index", "p95 at floor(0.95 n)", Unit.MILLIS, Bound.AT_MOST, Figure.atIndex(95)),
  /** Of the sorted latencies the one at index floor(0.99 n). */
  P99_AT_INDEX(
      "p99-at-index", "p99 at floor(0.99 n)", Unit.MILLIS, Bound.AT_MOST, Figure.atIndex(99)),
  MEAN("mean", "mean", Unit.MILLIS, Bound.AT_MOST, Figure.latency(LatencyHistogram::meanMillis)),
  MAX("max", "max", Unit.MILLIS, Bound.AT_MOST, Figure.latency(LatencyHistogram::maxMillis)),
  /** The share of requests that ended neither well nor in an announced refusal. */
  ERROR_RATE("error-rate", "errors", Unit.PERCENT, Bound.AT_MOST, Figure::errorRate),
  OK_PER_SECOND(
      "ok-per-second",
      "good answers per second",
      Unit.PER_SECOND,
      Bound.AT_LEAST,
      Figure::goodPerSecond),
  OK_COUNT("ok-count", "good answers", Unit.COUNT, Bound.AT_LEAST, Figure::goodAnswers),
  /** The share of requests that ended well. */
  OK_SHARE("ok-share", "good share", Unit.PERCENT, Bound.AT_LEAST, Figure::goodShare),
  /** How many requests ended, in whatever way. */
  ANSWERS("answers", "answers", Unit.COUNT, Bound.EXACTLY, Figure::answers),
  /** The share of sent requests that had no end when the run ended. */
  UNANSWERED("unanswered", "unanswered", Unit.PERCENT, Bound.AT_MOST, Figure::unanswered),
  /** The share of the planned user time that users were at work (closed model). */
  USER_TIME("user-time", "user time", Unit.PERCENT, Bound.AT_LEAST, Figure::userTime),
  /** The share of the planned users that arrived (open model). */
  ARRIVALS("arrivals", "arrivals", Unit.PERCENT, Bound.AT_LEAST, Figure::arrivals),
  /** The share of log-ins, token refreshes and the like that failed. */
  SETUP_FAILURES(
      "setup-failures", "setup failures", Unit.PERCENT, Bound.AT_MOST, Figure::setupFailures);

  private final String key;
  private final String label;
  private final Unit unit;
  private final Bound bound;
  private final Figure.Source source;
  private final long minSamples;

  Metric(String key, String label, Unit unit, Bound bound, Figure.Source source) {
    this(key, label, unit, bound, source, 1);
  }

  Metric(String key, String label, Unit unit, Bound bound, Figure.Source source, long minSamples) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.bound = bound;
    this.source = source;
    this.minSamples = minSamples;
  }

  /** The name in a configuration. */
  String key() {
    return key;
  }

  /** The name in a sentence. */
  String label() {
    return label;
  }

  Unit unit() {
    return unit;
  }

  Bound bound() {
    return bound;
  }

  Figure.Source source() {
    return source;
  }

  /**
   * How many samples it needs unless a configuration says otherwise: a percentile so many that one
   * of them lies beyond it, 100 for p99. Those at an index are for few samples, and need one.
   */
  long minSamples() {
    return minSamples;
  }

  /** Whether it tells of the whole run even where there is a warm-up. */
  boolean ofWholeRun() {
    return this == UNANSWERED || ofRunOnly();
  }

  /** Whether it can be told of a window or a phase, and of one against another. */
  boolean overTime() {
    return unit == Unit.MILLIS || this == ERROR_RATE || this == OK_SHARE || this == OK_PER_SECOND;
  }

  /** Whether a system that is overloaded breaks it: a latency or the rate of errors. */
  boolean ofHealth() {
    return unit == Unit.MILLIS || this == ERROR_RATE;
  }

  /** Whether it is told of a run only, never of a single request. */
  boolean ofRunOnly() {
    return this == USER_TIME || this == ARRIVALS || this == SETUP_FAILURES;
  }
}
