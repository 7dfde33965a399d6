package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.EvidenceStrength;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.WindowsResult;
import java.util.Optional;
import java.util.OptionalDouble;

/** A builder of the result of an objective, part by part. */
final class ObjectiveResultBuilder {

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

  private ObjectiveResultBuilder(
      String name, Optional<String> contract, Optional<String> request, String metric) {
    this.name = name;
    this.contract = contract.orElse(null);
    this.request = request.orElse(null);
    this.metric = metric;
  }

  /** About a criterion, by its own limit unless another is told. */
  static ObjectiveResultBuilder of(String name, Criterion criterion) {
    Metric metric = criterion.metric();
    return new ObjectiveResultBuilder(name, criterion.contract(), criterion.request(), metric.key())
        .limit(metric.bound(), criterion.limit(), metric.unit());
  }

  /** About no request, such as what the target tells of itself. */
  static ObjectiveResultBuilder of(String name, String metric) {
    return new ObjectiveResultBuilder(name, Optional.empty(), Optional.empty(), metric);
  }

  /** About a journey's own metric, in the unit that it was recorded in. */
  static ObjectiveResultBuilder ofMetric(
      String name, String statistic, Threshold limit, String unit) {
    ObjectiveResultBuilder result =
        new ObjectiveResultBuilder(name, Optional.empty(), Optional.empty(), statistic);
    result.bound = limit.bound();
    result.limit = limit.limit();
    result.unit = unit;
    return result;
  }

  ObjectiveResultBuilder limit(Bound bound, double limit, Unit unit) {
    this.bound = bound;
    this.limit = limit;
    this.unit = unit.symbol();
    return this;
  }

  ObjectiveResultBuilder phase(Optional<String> phase) {
    this.phase = phase.orElse(null);
    return this;
  }

  ObjectiveResultBuilder warn(Optional<Threshold> level, boolean reached) {
    this.warn = level.map(Threshold::limit).orElse(null);
    this.warned = reached;
    return this;
  }

  ObjectiveResultBuilder warn(OptionalDouble level, boolean reached) {
    this.warn = level.isPresent() ? level.getAsDouble() : null;
    this.warned = reached;
    return this;
  }

  /**
   * A figure without samples has no value. No interval grades a limit that must be met exactly.
   *
   * @param needed how many samples decide
   */
  ObjectiveResultBuilder figure(Figure figure, long needed) {
    minSamples = needed;
    interval = bound == Bound.EXACTLY ? null : figure.interval();
    return value(figure.samples() == 0 ? null : (Double) figure.value(), figure.samples());
  }

  ObjectiveResultBuilder value(Double value, long samples) {
    this.value = value;
    this.samples = samples;
    return this;
  }

  ObjectiveResultBuilder needing(long minSamples) {
    this.minSamples = minSamples;
    return this;
  }

  ObjectiveResultBuilder windows(WindowsResult windows) {
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
        interval == null ? null : EvidenceStrength.of(interval, limit),
        status,
        warned,
        windows,
        reason);
  }
}
