package dev.gauntlet.protocol;

import dev.gauntlet.measure.SkippedStep;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the workload of a run needs, planned. */
public final class PlannedRequirements {

  private final Map<Requirement<?>, PlannedRequirement<?>> planned = new LinkedHashMap<>();

  private PlannedRequirements() {}

  /** Problems join those of the settings. */
  public static PlannedRequirements of(
      Collection<? extends Requirement<?>> requirements, PlanningContext planning) {
    PlannedRequirements all = new PlannedRequirements();
    requirements.forEach(
        requirement ->
            all.planned.computeIfAbsent(requirement, unplanned -> unplanned.plan(planning)));
    return all;
  }

  /** Those of one kind. */
  public <P extends PlannedRequirement<?>> List<P> all(Class<P> kind) {
    return each(Stream::of).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The requests of all of them. */
  public List<RequestScope> requests() {
    return each(one -> one.requests().stream()).toList();
  }

  /** The requests that one of them makes. */
  public List<RequestScope> requests(Requirement<?> requirement) {
    return planned.get(requirement).requests();
  }

  /** The protocols whose sections of {@code target} they read. */
  public Set<ProtocolSection> sections() {
    return Stream.concat(
            planned.keySet().stream().flatMap(requirement -> requirement.section().stream()),
            each(one -> one.sections().stream()))
        .collect(Collectors.toSet());
  }

  /** The names of what their users measure beside requests. */
  public Set<String> metrics() {
    return each(one -> one.metrics().stream()).collect(Collectors.toSet());
  }

  /** The steps that are left out. */
  public List<SkippedStep> leftOut() {
    return each(one -> one.leftOut().stream()).toList();
  }

  /** How many answers, one after another, a user may wait for whom the end of the load meets. */
  public int lastAnswers() {
    return each(one -> Stream.of(one.lastAnswers())).max(Integer::compare).orElse(1);
  }

  /** The section of the objectives on requests that a requirement makes, such as {@code redis}. */
  public Optional<String> section(Requirement<?> requirement) {
    return requests(requirement).stream().map(RequestScope::section).findFirst();
  }

  /** Where they are, for people. */
  public List<String> places() {
    return each(one -> Stream.of(one.place())).filter(place -> !place.isEmpty()).toList();
  }

  /** The paragraphs that a dry run prints of them. */
  public List<String> notes() {
    Map<String, DryRunNote> notes = new LinkedHashMap<>();
    each(one -> one.notes().stream())
        .forEach(note -> notes.merge(note.frame(), note, DryRunNote::and));
    return notes.values().stream().map(DryRunNote::text).toList();
  }

  private <T> Stream<T> each(Function<PlannedRequirement<?>, Stream<T>> part) {
    return planned.values().stream().flatMap(part);
  }

  /**
   * Checks all of them, and then opens them in the order in which they were named.
   *
   * @throws UnmetRequirementException if one cannot be met; those that are open are closed again
   */
  public OpenRequirements open(OpeningContext opening) {
    planned.values().forEach(plan -> plan.check(opening, new AccessCheck()));
    OpenRequirements open = new OpenRequirements();
    try {
      planned.forEach((requirement, plan) -> open.add(requirement, plan.open(opening)));
      return open;
    } catch (RuntimeException e) {
      try {
        open.close();
      } catch (RuntimeException unclosed) {
        e.addSuppressed(unclosed);
      }
      throw e;
    }
  }
}
