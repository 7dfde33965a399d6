package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit that windows must keep again so soon after the end of a phase.
 *
 * @param within the most, in seconds
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
    // Whoever is not back when the record ends has not recovered; that is a failure.
    boolean recovered = took.isPresent() && took.getAsDouble() <= within;
    return ObjectiveResultBuilder.of(name(), criterion)
        .limit(Bound.AT_MOST, within, FigureUnit.SECONDS)
        .phase(Optional.of(phase))
        .value(took.isPresent() ? (Double) took.getAsDouble() : null, states.judged())
        .result(ObjectiveStatus.of(end.isPresent(), recovered), sentence(end, took));
  }

  private String sentence(OptionalDouble end, OptionalDouble took) {
    if (end.isEmpty()) {
      return name() + ": the run did not get beyond " + phase + ".";
    }
    return took.isPresent()
        ? "%s: after %s.".formatted(name(), FigureUnit.SECONDS.readable(took.getAsDouble()))
        : "%s: not until the end of the load.".formatted(name());
  }
}
