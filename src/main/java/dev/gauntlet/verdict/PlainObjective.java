package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.Evidence;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A figure of the whole run, or of a phase, that must keep its limit.
 *
 * @param phase empty for the whole run
 * @param warn from where on the value deserves attention though it holds
 * @param minSamples as configured; else what the metric needs
 */
record PlainObjective(
    Criterion criterion, Optional<String> phase, OptionalDouble warn, OptionalLong minSamples)
    implements Objective {

  @Override
  public String name() {
    return subjectText() + " " + criterion.bounds();
  }

  private String subjectText() {
    return criterion.subject() + phase.map(name -> " in " + name).orElse("");
  }

  @Override
  public Optional<String> request() {
    return criterion.request();
  }

  @Override
  public boolean appliesTo(
      Map<String, Set<String>> requests, PlannedLoad planned, Set<String> phases) {
    return criterion.appliesTo(requests, planned) && phase.map(phases::contains).orElse(true);
  }

  @Override
  public List<Object> subject() {
    return List.of(criterion.contract(), criterion.request(), criterion.metric(), phase);
  }

  @Override
  public ObjectiveResult judge(Measures run) {
    Figure figure = run.figure(criterion, phase);
    long needed = run.needed(minSamples, criterion.metric());
    ObjectiveStatus status = status(figure, needed);
    boolean holds = status == ObjectiveStatus.PASSED;
    boolean exact = criterion.metric().bound() == Bound.EXACTLY;
    ConfidenceInterval interval = exact ? null : figure.interval();
    return Finding.of(name(), criterion)
        .phase(phase)
        .warn(warn, holds && reachesWarning(figure))
        .value(figure)
        .needing(needed)
        .interval(interval, interval == null ? null : evidence(interval))
        .result(status, sentence(figure, needed, status));
  }

  private ObjectiveStatus status(Figure figure, long needed) {
    if (figure.samples() < needed) {
      return ObjectiveStatus.UNDECIDED;
    }
    return criterion.holds(figure) ? ObjectiveStatus.PASSED : ObjectiveStatus.FAILED;
  }

  private boolean reachesWarning(Figure figure) {
    return warn.isPresent()
        && !criterion.metric().bound().holds(figure.value(), warn.getAsDouble());
  }

  private Evidence evidence(ConfidenceInterval interval) {
    return interval.excludes(criterion.limit()) ? Evidence.STRONG : Evidence.WEAK;
  }

  private String sentence(Figure figure, long needed, ObjectiveStatus status) {
    if (figure.samples() == 0) {
      return subjectText() + ": no samples.";
    }
    Unit unit = criterion.metric().unit();
    String value =
        "%s: %s, limit %s"
            .formatted(
                subjectText(), unit.readable(figure.value()), unit.readable(criterion.limit()));
    return status == ObjectiveStatus.UNDECIDED
        ? "%s, but %s of the %s samples that it needs: undecided; run longer, or set min-samples."
            .formatted(value, count(figure.samples()), count(needed))
        : "%s (%s samples).".formatted(value, count(figure.samples()));
  }

  private static String count(long samples) {
    return Unit.COUNT.readable(samples);
  }
}
