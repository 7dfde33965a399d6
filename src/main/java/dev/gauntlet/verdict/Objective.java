package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** A limit that a run must meet. */
public sealed interface Objective
    permits CriterionObjective,
        TargetObjective,
        MetricObjective,
        CompletionObjective,
        GoodputObjective,
        AuditObjective,
        RefusalObjective,
        AdmissionObjective,
        FairnessObjective {

  /**
   * Returns an objective for one request of all contracts, such as p95 within 2000 (milliseconds).
   */
  static Objective of(String request, ObjectiveMetric metric, double limit) {
    return plain(new Criterion(Optional.empty(), Optional.of(request), metric, limit));
  }

  /** Returns an objective for all requests of a run together. */
  static Objective ofRun(ObjectiveMetric metric, double limit) {
    return plain(new Criterion(Optional.empty(), Optional.empty(), metric, limit));
  }

  private static Objective plain(Criterion criterion) {
    return new PlainObjective(
        criterion, Optional.empty(), OptionalDouble.empty(), OptionalLong.empty());
  }

  /**
   * Returns the name, which is known before the run and the same in every run: {@code ma create
   * task p95 <= 2000 ms}.
   */
  String name();

  /** Returns the request that the objective limits; empty for the whole run and for the target. */
  default Optional<String> request() {
    return Optional.empty();
  }

  /** Returns whether the objective limits a time that users wait for answers. */
  default boolean ofLatency() {
    return false;
  }

  /**
   * Returns this objective for a multiple of the requests. Only a limit on their number changes.
   */
  default Objective times(double factor) {
    return this;
  }

  /** Judges the objective, which is undecided if it has too few samples. */
  ObjectiveResult judge(ObjectiveInputs run);

  /**
   * Returns whether a run has data for this objective.
   *
   * @param requests the requests of its journeys, by contract
   */
  default boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return true;
  }

  /** Returns the phases that the objective needs. */
  default List<String> neededPhases() {
    return List.of();
  }

  /**
   * Returns the subject of the objective. Of two objectives with the same subject, the later one
   * replaces the earlier.
   */
  List<Object> subject();

  /**
   * Criteria that are judged in each window.
   *
   * @param criteria the criteria, which must all be met
   * @param phase the phase whose windows count; empty for all
   */
  record Watch(List<Criterion> criteria, int seconds, Optional<String> phase) {}

  /** Returns the windows that the objective needs; most objectives need none. */
  default Optional<Watch> watch() {
    return Optional.empty();
  }
}
