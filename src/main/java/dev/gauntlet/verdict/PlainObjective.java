package dev.gauntlet.verdict;

import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An objective on a figure of the whole run, or of a phase.
 *
 * @param phase the phase; empty for the whole run
 * @param warn the warning level within the limit
 * @param minSamples the configured minimum; if empty, that of the metric
 */
record PlainObjective(
    Criterion criterion, Optional<String> phase, OptionalDouble warn, OptionalLong minSamples)
    implements CriterionObjective {

  /** The maximum rounding error of a product of a whole number and a ratio of whole numbers. */
  private static final double ROUNDING = 1e-6;

  @Override
  public String name() {
    return subjectText() + " " + criterion.bounds();
  }

  private String subjectText() {
    return criterion.subject() + phase.map(name -> " in " + name).orElse("");
  }

  @Override
  public Objective times(double factor) {
    if (criterion.metric().unit() != FigureUnit.COUNT
        || criterion.metric() == ObjectiveMetric.ACCEPTED) {
      return this;
    }
    OptionalDouble level =
        warn.isPresent() ? OptionalDouble.of(times(warn.getAsDouble(), factor)) : warn;
    return new PlainObjective(
        criterion.withLimit(times(criterion.limit(), factor)), phase, level, minSamples);
  }

  PlainObjective withLimit(double limit) {
    return new PlainObjective(criterion.withLimit(limit), phase, warn, minSamples);
  }

  /** Returns a multiple of a count, rounded up to a whole number. */
  private static double times(double count, double factor) {
    return Math.ceil(count * factor - ROUNDING);
  }

  @Override
  public List<String> neededPhases() {
    return phase.stream().toList();
  }

  @Override
  public List<Object> part() {
    return List.of(phase);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    MeasuredFigure figure = run.figure(criterion, phase);
    long needed = run.needed(minSamples, criterion.metric());
    boolean enough = figure.samples() >= needed;
    boolean holds = enough && criterion.holds(figure);
    return ObjectiveResultBuilder.of(name(), criterion)
        .phase(phase)
        .warn(warn, holds && reachesWarning(figure))
        .figure(figure, needed)
        .result(
            ObjectiveStatus.of(enough, holds),
            figure.sentence(
                subjectText(), criterion.metric().unit()::readable, criterion.limit(), needed));
  }

  private boolean reachesWarning(MeasuredFigure figure) {
    return warn.isPresent()
        && !criterion.metric().bound().holds(figure.value(), warn.getAsDouble());
  }
}
