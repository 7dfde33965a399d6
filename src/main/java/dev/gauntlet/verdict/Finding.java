package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.Evidence;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.WindowsResult;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is found out about an objective, part by part, until it is a result. */
final class Finding {

  private final String name;
  private final String contract;
  private final String request;
  private final String metric;
  private Bound bound;
  private double limit;
  private String unit;
  private String phase;
  private Double warn;
  private boolean warned;
  private Double value;
  private long samples;
  private long minSamples = 1;
  private ConfidenceInterval interval;
  private WindowsResult windows;

  private Finding(String name, Optional<String> contract, Optional<String> request, String metric) {
    this.name = name;
    this.contract = contract.orElse(null);
    this.request = request.orElse(null);
    this.metric = metric;
  }

  /** About a criterion, by its own limit unless another is told. */
  static Finding of(String name, Criterion criterion) {
    Metric metric = criterion.metric();
    return new Finding(name, criterion.contract(), criterion.request(), metric.key())
        .limit(metric.bound(), criterion.limit(), metric.unit());
  }

  /** About no request, such as what the target tells of itself. */
  static Finding of(String name, String metric) {
    return new Finding(name, Optional.empty(), Optional.empty(), metric);
  }

  /** About a journey's own metric, in the unit that it was recorded in. */
  static Finding ofMetric(String name, String statistic, Comparison limit, String unit) {
    Finding finding = new Finding(name, Optional.empty(), Optional.empty(), statistic);
    finding.bound = limit.bound();
    finding.limit = limit.limit();
    finding.unit = unit;
    return finding;
  }

  Finding limit(Bound bound, double limit, Unit unit) {
    this.bound = bound;
    this.limit = limit;
    this.unit = unit.symbol();
    return this;
  }

  Finding phase(Optional<String> phase) {
    this.phase = phase.orElse(null);
    return this;
  }

  Finding warn(Optional<Comparison> level, boolean reached) {
    this.warn = level.map(Comparison::limit).orElse(null);
    this.warned = reached;
    return this;
  }

  Finding warn(OptionalDouble level, boolean reached) {
    this.warn = level.isPresent() ? level.getAsDouble() : null;
    this.warned = reached;
    return this;
  }

  /**
   * A figure without samples has no value. No interval grades a limit that must be met exactly.
   *
   * @param needed how many samples decide
   */
  Finding figure(Figure figure, long needed) {
    minSamples = needed;
    interval = bound == Bound.EXACTLY ? null : figure.interval();
    return value(figure.samples() == 0 ? null : (Double) figure.value(), figure.samples());
  }

  Finding value(Double value, long samples) {
    this.value = value;
    this.samples = samples;
    return this;
  }

  Finding needing(long minSamples) {
    this.minSamples = minSamples;
    return this;
  }

  Finding windows(WindowsResult windows) {
    this.windows = windows;
    return this;
  }

  ObjectiveResult result(ObjectiveStatus status, String reason) {
    return new ObjectiveResult(
        name,
        contract,
        request,
        metric,
        phase,
        bound,
        limit,
        warn,
        value,
        unit,
        samples,
        minSamples,
        value == null ? null : bound.margin(value, limit),
        interval,
        interval == null ? null : Evidence.of(interval, limit),
        status,
        warned,
        windows,
        reason);
  }
}
