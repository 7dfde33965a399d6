package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A limit that windows must keep again so soon after the end of a phase.
 *
 * @param within the most, in seconds
 * @param seconds the length of a window
 */
record RecoveryObjective(Criterion criterion, String phase, double within, int seconds)
    implements Objective {

  @Override
  public String name() {
    return "%s %s again within %s after %s"
        .formatted(criterion.subject(), criterion.bounds(), Unit.SECONDS.plain(within), phase);
  }

  @Override
  public Optional<String> request() {
    return criterion.request();
  }

  @Override
  public boolean appliesTo(
      Map<String, Set<String>> requests, PlannedLoad planned, Set<String> phases) {
    return criterion.appliesTo(requests, planned) && phases.contains(phase);
  }

  @Override
  public List<Object> subject() {
    return List.of(
        criterion.contract(), criterion.request(), criterion.metric(), phase, "recovery");
  }

  @Override
  public Optional<Watch> watch() {
    return Optional.of(asked());
  }

  private Watch asked() {
    return new Watch(List.of(criterion), seconds, Optional.empty());
  }

  @Override
  public ObjectiveResult judge(Measures run) {
    WindowStates states = run.states(asked());
    OptionalDouble end = run.endOf(phase);
    OptionalDouble took =
        end.isPresent() ? states.settledAfter(end.getAsDouble()) : OptionalDouble.empty();
    return Finding.of(name(), criterion)
        .limit(Bound.AT_MOST, within, Unit.SECONDS)
        .phase(Optional.of(phase))
        .value(took.isPresent() ? (Double) took.getAsDouble() : null, states.judged())
        .result(status(end, took), sentence(end, took));
  }

  /** Whoever is not back when the record ends has not recovered; that is a failure. */
  private ObjectiveStatus status(OptionalDouble end, OptionalDouble took) {
    if (end.isEmpty()) {
      return ObjectiveStatus.UNDECIDED;
    }
    return took.isPresent() && took.getAsDouble() <= within
        ? ObjectiveStatus.PASSED
        : ObjectiveStatus.FAILED;
  }

  private String sentence(OptionalDouble end, OptionalDouble took) {
    if (end.isEmpty()) {
      return name() + ": the run did not get beyond " + phase + ".";
    }
    return took.isPresent()
        ? "%s: after %s.".formatted(name(), Unit.SECONDS.readable(took.getAsDouble()))
        : "%s: not until the end of the load.".formatted(name());
  }
}
