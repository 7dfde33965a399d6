package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.EvidenceStrength;
import dev.gauntlet.result.ObjectiveLimit;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.WindowsResult;
import java.util.Optional;
import java.util.OptionalDouble;

/** A builder of the result of an objective. */
final class ObjectiveResultBuilder {

  private final String name;
  private ObjectiveResult.Subject subject;
  private ObjectiveLimit allowed;
  private ObjectiveResult.Warning warning = new ObjectiveResult.Warning(null, false);
  private Double value;
  private long samples;
  private long minSamples = 1;
  private ConfidenceInterval interval;
  private WindowsResult windows;

  private ObjectiveResultBuilder(String name, ObjectiveResult.Subject subject) {
    this.name = name;
    this.subject = subject;
  }

  /** Returns a builder for a criterion and its limit, which may be replaced. */
  static ObjectiveResultBuilder of(String name, Criterion criterion) {
    return new ObjectiveResultBuilder(
            name,
            new ObjectiveResult.Subject(
                criterion.contract().orElse(null),
                criterion.request().orElse(null),
                criterion.metric().key(),
                null))
        .limit(criterion.allowed());
  }

  /**
   * Returns a builder for an objective without a request, such as one on a metric of the target.
   */
  static ObjectiveResultBuilder of(String name, String metric) {
    return new ObjectiveResultBuilder(
        name, new ObjectiveResult.Subject(null, null, metric, null));
  }

  /** Returns a builder for an objective on a figure, whose limit must be set. */
  static ObjectiveResultBuilder of(String name, ObjectiveResult.Subject subject) {
    return new ObjectiveResultBuilder(name, subject);
  }

  ObjectiveResultBuilder limit(Bound bound, double limit, FigureUnit unit) {
    return limit(new ObjectiveLimit(bound, limit, unit.symbol()));
  }

  ObjectiveResultBuilder limit(ObjectiveLimit allowed) {
    this.allowed = allowed;
    return this;
  }

  ObjectiveResultBuilder phase(Optional<String> phase) {
    subject =
        new ObjectiveResult.Subject(
            subject.contract(), subject.request(), subject.metric(), phase.orElse(null));
    return this;
  }

  ObjectiveResultBuilder warn(Optional<Threshold> level, boolean reached) {
    return warn(level.map(Threshold::limit).orElse(null), reached);
  }

  ObjectiveResultBuilder warn(OptionalDouble level, boolean reached) {
    return warn(level.isPresent() ? (Double) level.getAsDouble() : null, reached);
  }

  private ObjectiveResultBuilder warn(Double level, boolean reached) {
    warning = new ObjectiveResult.Warning(level, reached);
    return this;
  }

  /**
   * Sets the figure. Without samples it has no value. An exact limit has no confidence interval.
   *
   * @param needed the number of samples that are needed for a decision
   */
  ObjectiveResultBuilder figure(MeasuredFigure figure, long needed) {
    minSamples = needed;
    interval = allowed.bound() == Bound.EXACTLY ? null : figure.interval();
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
    ObjectiveResult.Measured measured =
        new ObjectiveResult.Measured(
            value,
            samples,
            minSamples,
            value == null ? null : allowed.margin(value),
            interval,
            interval == null ? null : EvidenceStrength.of(interval, allowed.limit()));
    return new ObjectiveResult(
        name, subject, allowed, warning, measured, status, windows, reason);
  }
}
