package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An objective with a criterion on requests. */
sealed interface CriterionObjective extends Objective
    permits PlainObjective, WindowedObjective, RatioObjective, RecoveryObjective {

  Criterion criterion();

  /** Returns the values that distinguish it from other objectives with the same criterion. */
  List<Object> part();

  @Override
  default Optional<String> request() {
    return criterion().request();
  }

  @Override
  default boolean ofLatency() {
    return criterion().metric().unit() == FigureUnit.MILLIS;
  }

  @Override
  default boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return criterion().appliesTo(requests, planned);
  }

  @Override
  default List<Object> subject() {
    return List.of(criterion().contract(), criterion().request(), criterion().metric(), part());
  }
}
