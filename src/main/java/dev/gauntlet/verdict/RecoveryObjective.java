package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A maximum time after the end of a phase until windows keep a limit again.
 *
 * @param within the maximum, in seconds
 * @param seconds the length of a window
 */
record RecoveryObjective(Criterion criterion, String phase, double within, int seconds)
    implements CriterionObjective {

  @Override
  public String name() {
    return "%s %s again within %s after %s"
        .formatted(
            criterion.subject(), criterion.bounds(), FigureUnit.SECONDS.plain(within), phase);
  }

  @Override
  public List<String> neededPhases() {
    return List.of(phase);
  }

  @Override
  public List<Object> part() {
    return List.of(phase, "recovery");
  }

  @Override
  public Optional<Watch> watch() {
    return Optional.of(asked());
  }

  private Watch asked() {
    return new Watch(List.of(criterion), seconds, Optional.empty());
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    WindowStates states = run.states(asked());
    OptionalDouble end = run.endOf(phase);
    OptionalDouble took =
        end.isPresent() ? states.settledAfter(end.getAsDouble()) : OptionalDouble.empty();
    // A target that has not recovered when the log ends has failed.
    boolean recovered = took.isPresent() && took.getAsDouble() <= within;
    return ObjectiveResultBuilder.of(name(), criterion)
        .limit(Bound.AT_MOST, within, FigureUnit.SECONDS)
        .phase(Optional.of(phase))
        .value(took.isPresent() ? (Double) took.getAsDouble() : null, states.judged())
        .result(ObjectiveStatus.of(end.isPresent(), recovered), sentence(end, took));
  }

  private String sentence(OptionalDouble end, OptionalDouble took) {
    if (end.isEmpty()) {
      return name() + ": the run ended before the end of " + phase + ".";
    }
    return took.isPresent()
        ? "%s: after %s.".formatted(name(), FigureUnit.SECONDS.readable(took.getAsDouble()))
        : "%s: not before the end of the load.".formatted(name());
  }
}
