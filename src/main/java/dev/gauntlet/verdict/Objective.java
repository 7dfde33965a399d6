package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.ObjectiveResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** One thing that must hold. */
public sealed interface Objective
    permits CriterionObjective, TargetObjective, MetricObjective, AuditObjective {

  /** An objective for one request, of all contracts, such as p95 within 2000 (milliseconds). */
  static Objective of(String request, ObjectiveMetric metric, double limit) {
    return plain(new Criterion(Optional.empty(), Optional.of(request), metric, limit));
  }

  /** An objective for all requests of a run together. */
  static Objective ofRun(ObjectiveMetric metric, double limit) {
    return plain(new Criterion(Optional.empty(), Optional.empty(), metric, limit));
  }

  private static Objective plain(Criterion criterion) {
    return new PlainObjective(
        criterion, Optional.empty(), OptionalDouble.empty(), OptionalLong.empty());
  }

  /** Known before the run and the same in every run: {@code ma create task p95 <= 2000 ms}. */
  String name();

  /** The request it is about; empty for the whole run, and for the target. */
  default Optional<String> request() {
    return Optional.empty();
  }

  /** The same for so many times as many requests: only a limit on their number is another. */
  default Objective times(double factor) {
    return this;
  }

  /** Judges it. With fewer samples than it needs it is undecided: nobody knows. */
  ObjectiveResult judge(ObjectiveInputs run);

  /**
   * Whether a run can tell anything about it.
   *
   * @param requests that its journeys make, by contract
   */
  default boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return true;
  }

  /** The phases without which it means nothing. */
  default List<String> neededPhases() {
    return List.of();
  }

  /** What it is about; of two about the same, one stands in the other's place. */
  List<Object> subject();

  /**
   * What it wants judged in each window of a length.
   *
   * @param criteria that must all hold
   * @param phase whose windows count; empty for all
   */
  record Watch(List<Criterion> criteria, int seconds, Optional<String> phase) {}

  /** The windows that it needs; none for most. */
  default Optional<Watch> watch() {
    return Optional.empty();
  }
}
