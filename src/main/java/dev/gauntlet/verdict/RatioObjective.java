package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.Rounding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A limit on the ratio of a figure in two phases.
 *
 * @param criterion the criterion, whose limit is ignored
 * @param ratio the maximum ratio
 * @param minSamples the configured minimum for each phase; if empty, that of the metric
 */
record RatioObjective(
    Criterion criterion, String phase, String against, double ratio, OptionalLong minSamples)
    implements CriterionObjective {

  @Override
  public String name() {
    return "%s in %s <= %s %s"
        .formatted(criterion.subject(), phase, FigureUnit.RATIO.plain(ratio), against);
  }

  @Override
  public List<String> neededPhases() {
    return List.of(phase, against);
  }

  @Override
  public List<Object> part() {
    return List.of(phase, against);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    MeasuredFigure here = run.figure(criterion, Optional.of(phase));
    MeasuredFigure there = run.figure(criterion, Optional.of(against));
    long samples = Math.min(here.samples(), there.samples());
    long needed = run.needed(minSamples, criterion.metric());
    Double value =
        samples == 0 || there.value() == 0
            ? null
            : (Double) Rounding.thousandths(here.value() / there.value());
    return ObjectiveResultBuilder.of(name(), criterion)
        .limit(Bound.AT_MOST, ratio, FigureUnit.RATIO)
        .phase(Optional.of(phase))
        .value(value, samples)
        .needing(needed)
        .result(
            ObjectiveStatus.of(value != null && samples >= needed, value != null && value <= ratio),
            sentence(here, there, value, needed));
  }

  private String sentence(MeasuredFigure here, MeasuredFigure there, Double value, long needed) {
    if (value == null) {
      return name() + ": one of the two phases has no figure to compare.";
    }
    FigureUnit unit = criterion.metric().unit();
    long samples = Math.min(here.samples(), there.samples());
    return "%s: %s, from %s to %s (%s%s)."
        .formatted(
            name(),
            FigureUnit.RATIO.readable(value),
            unit.readable(there.value()),
            unit.readable(here.value()),
            FigureUnit.counted(samples, "sample"),
            samples < needed
                ? " of the required " + FigureUnit.COUNT.readable(needed)
                : "");
  }
}
