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

/** The planned requirements of a run's workload. */
public final class PlannedRequirements {

  private final Map<Requirement<?>, PlannedRequirement<?>> planned = new LinkedHashMap<>();

  private PlannedRequirements() {}

  /** Plans all requirements; problems are added to those of the settings. */
  public static PlannedRequirements of(
      Collection<? extends Requirement<?>> requirements, PlanningContext planning) {
    PlannedRequirements all = new PlannedRequirements();
    requirements.forEach(
        requirement ->
            all.planned.computeIfAbsent(requirement, unplanned -> unplanned.plan(planning)));
    return all;
  }

  /** Returns the planned requirements of one type. */
  public <P extends PlannedRequirement<?>> List<P> all(Class<P> kind) {
    return each(Stream::of).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the requests of all requirements. */
  public List<RequestScope> requests() {
    return each(one -> one.requests().stream()).toList();
  }

  /** Returns the requests of one requirement. */
  public List<RequestScope> requests(Requirement<?> requirement) {
    return planned.get(requirement).requests();
  }

  /** Returns the protocols whose sections of {@code target} the requirements read. */
  public Set<ProtocolSection> sections() {
    return Stream.concat(
            planned.keySet().stream().flatMap(requirement -> requirement.section().stream()),
            each(one -> one.sections().stream()))
        .collect(Collectors.toSet());
  }

  /** Returns the names of the custom metrics that the users record. */
  public Set<String> metrics() {
    return each(one -> one.metrics().stream()).collect(Collectors.toSet());
  }

  /** Returns the steps that the run skips. */
  public List<SkippedStep> leftOut() {
    return each(one -> one.leftOut().stream()).toList();
  }

  /**
   * Returns the maximum number of answers that a user may wait for, one after the other, when the
   * load ends.
   */
  public int lastAnswers() {
    return each(one -> Stream.of(one.lastAnswers())).max(Integer::compare).orElse(1);
  }

  /**
   * Returns the section of the objectives on the requests of a requirement, such as {@code redis}.
   */
  public Optional<String> section(Requirement<?> requirement) {
    return requests(requirement).stream().map(RequestScope::section).findFirst();
  }

  /** Returns the locations of the systems, as a dry run prints them. */
  public List<String> places() {
    return each(one -> Stream.of(one.place())).filter(place -> !place.isEmpty()).toList();
  }

  /** Returns the paragraphs that a dry run prints about the requirements. */
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
   * Checks all requirements, and then opens them in the order in which they were named.
   *
   * @throws UnmetRequirementException if a requirement cannot be met; the opened ones are closed
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
