package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must hold for a run to pass.
 *
 * @param warmUp the beginning of the load whose requests do not count
 * @param rehearsal whether percentiles are judged by whatever samples there are
 * @param health what the load generator itself must keep for a run to be valid
 * @param all those that are judged, the run's before the requests'
 * @param leftOut those that are not, since this run can tell nothing about them
 */
public record Objectives(
    Duration warmUp,
    boolean rehearsal,
    HealthLimits health,
    List<Objective> all,
    List<Objective> leftOut) {

  private static final String RUN = JudgedScope.RUN;
  private static final String TARGET = "target";
  private static final String WARM_UP = "warm-up";
  private static final String REHEARSALS = "rehearsals";
  private static final Duration LONGEST_WARM_UP = Duration.ofHours(24);

  public Objectives {
    all = List.copyOf(all);
    leftOut = List.copyOf(leftOut);
  }

  public static Objectives of(Objective... objectives) {
    return new Objectives(
        Duration.ZERO, false, HealthLimits.STANDARD, List.of(objectives), List.of());
  }

  /**
   * Reads {@code objectives.run} and {@code objectives.<contract>.<request>}; problems end up with
   * the section's.
   *
   * @param operations all requests that each contract of this run knows; another name is an unknown
   *     key. The objectives of other contracts are passed over
   * @param series of the target's metrics, by their names
   * @param simulation that is to be judged
   */
  static Objectives read(
      Section objectives,
      Map<String, ? extends Collection<String>> operations,
      Collection<String> series,
      String simulation) {
    objectives.keys();
    boolean rehearsal = objectives.texts(REHEARSALS).contains(simulation);
    Duration warmUp = objectives.duration(WARM_UP, Duration.ZERO, LONGEST_WARM_UP);
    List<Objective> all = new ArrayList<>(ofRun(objectives.section(RUN)));
    operations.forEach(
        (contract, known) ->
            all.addAll(ofContract(Optional.of(contract), objectives.section(contract), known)));
    all.addAll(AuditObjectiveReader.read(objectives.section(AuditObjective.SCOPE)));
    all.addAll(TargetObjectiveReader.read(objectives.section(TARGET), series));
    objectives.rejectUnknownKeys();
    return new Objectives(warmUp, rehearsal, HealthLimits.STANDARD, all, List.of());
  }

  /**
   * What must hold for a scenario: of these those of the run, and the scenario's own in place of
   * all that is said about single requests. A scenario speaks one contract, so its objectives do
   * not name it. Problems end up with the section's.
   *
   * @param scenario with {@code run} and requests by their names
   * @param operations all requests that its contract knows
   * @param proportions by which its objectives on counts are multiplied; see {@link JudgedScope}
   */
  public Objectives ofScenario(
      Section scenario, Collection<String> operations, Map<String, Double> proportions) {
    List<Objective> own = new ArrayList<>(ofRun(scenario.section(RUN)));
    own.addAll(ofContract(Optional.empty(), scenario, operations));
    own.replaceAll(
        objective ->
            objective.times(proportions.getOrDefault(objective.request().orElse(RUN), 1.0)));
    scenario.rejectUnknownKeys();
    List<Objective> ofRun =
        all.stream().filter(objective -> objective.request().isEmpty()).toList();
    return new Objectives(warmUp, rehearsal, health, ofRun, leftOut).with(own);
  }

  private static List<Objective> ofRun(Section section) {
    return new ObjectiveReader(Optional.empty(), Optional.empty()).read(section);
  }

  private static List<Objective> ofContract(
      Optional<String> contract, Section requests, Collection<String> operations) {
    return operations.stream()
        .filter(requests::has)
        .flatMap(
            name ->
                new ObjectiveReader(contract, Optional.of(name))
                    .read(requests.section(name)).stream())
        .toList();
  }

  /** The same for a load generator that must keep these limits. */
  Objectives validWithin(HealthLimits limits) {
    return new Objectives(warmUp, rehearsal, limits, all, leftOut);
  }

  /**
   * With these added, each in place of one about the same, such as what only one shape can reach.
   */
  Objectives with(List<Objective> added) {
    Stream<Objective> kept =
        all.stream()
            .filter(
                objective ->
                    added.stream().noneMatch(a -> a.subject().equals(objective.subject())));
    return new Objectives(
        warmUp, rehearsal, health, Stream.concat(kept, added.stream()).toList(), leftOut);
  }

  /**
   * Leaves out what a run cannot tell: requests that none of its journeys makes, phases that its
   * shape does not have, the other model.
   *
   * @param requests that are made, by contract
   */
  Objectives applyingTo(
      Map<String, Set<String>> requests, PlannedLoad planned, Set<String> phases) {
    List<Objective> kept = new ArrayList<>();
    List<Objective> out = new ArrayList<>(leftOut);
    for (Objective objective : all) {
      (objective.appliesTo(requests, planned, phases) ? kept : out).add(objective);
    }
    return new Objectives(warmUp, rehearsal, health, kept, out);
  }
}
