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
 * @param withoutPhase a sentence for each of those that name a phase which this run's load lacks,
 *     or a window that it is shorter than
 */
public record Objectives(
    Duration warmUp,
    boolean rehearsal,
    HealthLimits health,
    List<Objective> all,
    List<Objective> leftOut,
    List<String> withoutPhase) {

  private static final String RUN = JudgedScope.RUN;
  private static final String TARGET = "target";
  private static final String WARM_UP = "warm-up";
  private static final String REHEARSALS = "rehearsals";

  /** The keys that are no contracts. */
  private static final List<String> OWN =
      List.of(RUN, TARGET, AuditObjective.SCOPE, WARM_UP, REHEARSALS, "metrics", "abort-on", JudgedScope.GROUPS);

  private static final Duration LONGEST_WARM_UP = Duration.ofHours(24);

  public Objectives {
    all = List.copyOf(all);
    leftOut = List.copyOf(leftOut);
    withoutPhase = List.copyOf(withoutPhase);
  }

  public static Objectives of(Objective... objectives) {
    return new Objectives(
        Duration.ZERO, false, HealthLimits.STANDARD, List.of(objectives), List.of(), List.of());
  }

  /**
   * Reads {@code objectives.run}, {@code objectives.<contract>.<request>} and {@code
   * objectives.groups.<group>.<request>}; problems end up with the section's.
   *
   * @param operations all requests that each contract of this run knows, and each group of users;
   *     another name is an unknown key
   * @param others contracts that this run does not speak, and whose objectives are passed over
   * @param series of the target's metrics, by their names
   * @param phases of the simulation that is to be judged
   */
  static Objectives read(
      Section objectives,
      Map<String, ? extends Collection<String>> operations,
      Collection<String> others,
      Collection<String> series,
      RunPhases phases) {
    boolean rehearsal = objectives.texts(REHEARSALS).contains(phases.simulation());
    Duration warmUp = objectives.duration(WARM_UP, Duration.ZERO, LONGEST_WARM_UP);
    List<Objective> all = new ArrayList<>(ofRun(objectives.section(RUN), phases));
    Section groups = objectives.section(JudgedScope.GROUPS);
    operations.forEach(
        (section, known) -> {
          Optional<String> group = JudgedScope.groupOf(section);
          all.addAll(
              ofContract(
                  group.or(() -> Optional.of(section)),
                  group.map(groups::section).orElseGet(() -> objectives.section(section)),
                  known,
                  phases));
        });
    groups.rejectOptionsBesides(
        operations.keySet().stream()
            .flatMap(section -> JudgedScope.groupOf(section).stream())
            .toList(),
        "is no group of users of this run");
    all.addAll(AuditObjectiveReader.read(objectives.section(AuditObjective.SCOPE)));
    all.addAll(TargetObjectiveReader.read(objectives.section(TARGET), series));
    others.stream()
        .filter(contract -> !operations.containsKey(contract) && !OWN.contains(contract))
        .forEach(contract -> objectives.section(contract).keys());
    OWN.forEach(objectives::has);
    objectives.rejectUnknownKeys();
    return new Objectives(
        warmUp, rehearsal, HealthLimits.STANDARD, all, List.of(), List.of());
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
      Section scenario,
      Collection<String> operations,
      Map<String, Double> proportions,
      RunPhases phases) {
    List<Objective> own = new ArrayList<>(ofRun(scenario.section(RUN), phases));
    own.addAll(ofContract(Optional.empty(), scenario, operations, phases));
    own.replaceAll(
        objective ->
            objective.times(proportions.getOrDefault(objective.request().orElse(RUN), 1.0)));
    scenario.rejectUnknownKeys();
    List<Objective> ofRun =
        all.stream().filter(objective -> objective.request().isEmpty()).toList();
    return new Objectives(warmUp, rehearsal, health, ofRun, leftOut, withoutPhase).with(own);
  }

  private static List<Objective> ofRun(Section section, RunPhases phases) {
    return new ObjectiveReader(Optional.empty(), Optional.empty(), phases).read(section);
  }

  private static List<Objective> ofContract(
      Optional<String> contract,
      Section requests,
      Collection<String> operations,
      RunPhases phases) {
    return operations.stream()
        .filter(requests::has)
        .flatMap(
            name ->
                new ObjectiveReader(contract, Optional.of(name), phases)
                    .read(requests.section(name)).stream())
        .toList();
  }

  /** The same for a load generator that must keep these limits. */
  Objectives validWithin(HealthLimits limits) {
    return new Objectives(warmUp, rehearsal, limits, all, leftOut, withoutPhase);
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
    List<Objective> joined = Stream.concat(kept, added.stream()).toList();
    return new Objectives(warmUp, rehearsal, health, joined, leftOut, withoutPhase);
  }

  /**
   * Leaves out what a run cannot tell: requests that none of its journeys makes, phases that its
   * shape does not have, the other model.
   *
   * @param requests that are made, by contract
   */
  Objectives applyingTo(
      Map<String, Set<String>> requests, PlannedLoad planned, RunPhases phases) {
    List<Objective> kept = new ArrayList<>();
    List<Objective> out = new ArrayList<>(leftOut);
    List<String> phaseless = new ArrayList<>(withoutPhase);
    for (Objective objective : all) {
      boolean applies = objective.appliesTo(requests, planned);
      Optional<String> lacking =
          phases
              .lacking(objective.neededPhases())
              .or(
                  () ->
                      objective.watch().flatMap(watch -> phases.shorterThan(watch.seconds())));
      (applies && lacking.isEmpty() ? kept : out).add(objective);
      lacking
          .filter(why -> applies)
          .map(why -> "Left out: %s, since %s.".formatted(objective.name(), why))
          .ifPresent(phaseless::add);
    }
    return new Objectives(warmUp, rehearsal, health, kept, out, phaseless);
  }
}
