package dev.gauntlet.protocol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that the workload of a run needs, planned. */
public final class PlannedRequirements {

  private final Map<Requirement<?>, PlannedRequirement<?>> planned = new LinkedHashMap<>();

  private PlannedRequirements() {}

  /** Problems join those of the settings. */
  public static PlannedRequirements of(
      Collection<? extends Requirement<?>> requirements, Planning planning) {
    PlannedRequirements all = new PlannedRequirements();
    requirements.forEach(
        requirement ->
            all.planned.computeIfAbsent(requirement, unplanned -> unplanned.plan(planning)));
    return all;
  }

  /** The requests of all of them. */
  public List<RequestScope> requests() {
    return each(one -> one.requests().stream()).toList();
  }

  /** Where they are, for people. */
  public List<String> places() {
    return each(one -> Stream.of(one.place())).filter(place -> !place.isEmpty()).toList();
  }

  private <T> Stream<T> each(Function<PlannedRequirement<?>, Stream<T>> part) {
    return planned.values().stream().flatMap(part);
  }

  /**
   * Opens them in the order in which they were named.
   *
   * @throws UnmetException if one cannot be met; those that are open are closed again
   */
  public OpenRequirements open(Opening opening) {
    OpenRequirements open = new OpenRequirements();
    try {
      planned.forEach((requirement, plan) -> open.add(requirement, plan.open(opening)));
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }
}
