package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.ObjectiveResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recorded values of which a {@link MetricObjective} limits a statistic. */
interface ObjectiveValues {

  /** Returns the values in words, such as {@code metric tokens per second}. */
  String label();

  /** Returns the values that identify them among all objectives. */
  List<Object> subject();

  /** Returns the unit if it is known before the run; empty text otherwise. */
  String plannedUnit();

  /** Returns the figure to which a result refers. */
  ObjectiveResult.Subject figure(MetricStatistic statistic);

  /** Returns the values; empty if none were recorded. */
  Optional<MetricData> of(ObjectiveInputs run);

  /** Returns the only request that has the values; empty if it is not known. */
  default Optional<String> request() {
    return Optional.empty();
  }

  /** Returns whether the values are times that users wait. */
  default boolean ofLatency() {
    return false;
  }

  /** Returns whether a run has such values. */
  default boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return true;
  }
}
