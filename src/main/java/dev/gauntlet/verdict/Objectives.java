package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.Goodput;
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
 * The objectives of a run.
 *
 * @param warmUp the initial part of the load whose requests are not judged
 * @param rehearsal whether percentiles are judged with any number of samples
 * @param health the limits that the load generator must keep for a valid run
 * @param all the judged objectives, those of the run before those of requests
 * @param withoutPhase a sentence for each objective whose phase the load does not have, or whose
 *     window is longer than the load
 */
public record Objectives(
    Duration warmUp,
    boolean rehearsal,
    HealthLimits health,
    List<Objective> all,
    List<String> withoutPhase) {

  private static final String RUN = JudgedScope.RUN;
  private static final String TARGET = "target";
  private static final String WARM_UP = "warm-up";
  private static final String REHEARSALS = "rehearsals";

  /** The settings that a simulation has of its own, which are no objectives. */
  private static final String SETTINGS = "settings";

  /** The keys of the section of a scenario that are not names of requests. */
  public static final Set<String> OF_SCENARIO =
      Set.of(RUN, TARGET, AdmissionObjective.SCOPE, JudgedScope.GROUPS, SETTINGS);

  /** The keys that are not names of contracts. */
  private static final List<String> OWN =
      List.of(
          RUN,
          TARGET,
          AuditObjective.SCOPE,
          AdmissionObjective.SCOPE,
          WARM_UP,
          REHEARSALS,
          "metrics",
          "abort-on",
          JudgedScope.GROUPS);

  private static final Duration LONGEST_WARM_UP = Duration.ofHours(24);

  public Objectives {
    all = List.copyOf(all);
    withoutPhase = List.copyOf(withoutPhase);
  }

  public static Objectives of(Objective... objectives) {
    return new Objectives(
        Duration.ZERO, false, HealthLimits.STANDARD, List.of(objectives), List.of());
  }

  /**
   * Reads {@code objectives.run}, {@code objectives.<contract>.<request>} and {@code
   * objectives.groups.<group>.<request>}. Problems are added to the section.
   *
   * @param operations all requests of each contract of this run, and of each group of users;
   *     another name is an unknown key
   * @param others contracts that this run does not use, whose objectives are ignored
   * @param series the names of the series of the target's metrics
   * @param phases the phases of the judged simulation
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
        "is no group of users of this run",
        group -> passOver(group, phases));
    all.addAll(AuditObjectiveReader.read(objectives.section(AuditObjective.SCOPE)));
    all.addAll(AdmissionObjectiveReader.read(objectives.section(AdmissionObjective.SCOPE)));
    all.addAll(TargetObjectiveReader.read(objectives.section(TARGET), series));
    others.stream()
        .filter(contract -> !operations.containsKey(contract) && !OWN.contains(contract))
        .forEach(contract -> passOver(objectives.section(contract), phases));
    OWN.forEach(objectives::has);
    objectives.rejectUnknownKeys();
    return new Objectives(warmUp, rehearsal, HealthLimits.STANDARD, all, List.of());
  }

  /**
   * Returns the objectives of a scenario: those of the run and of the target, and the scenario's
   * own in place of all objectives on single requests. A scenario uses one contract, so its
   * objectives do not name it. Problems are added to the section.
   *
   * @param scenario the section with {@code run}, {@code target} and requests by name
   * @param operations all requests of its contract
   * @param proportions the factors for its objectives on counts; see {@link JudgedScope}
   * @param series the names of the series of the target's metrics
   */
  public Objectives ofScenario(
      Section scenario,
      Collection<String> operations,
      Map<String, Double> proportions,
      Collection<String> series,
      RunPhases phases) {
    List<Objective> own = new ArrayList<>(ofRun(scenario.section(RUN), phases));
    own.addAll(ofContract(Optional.empty(), scenario, operations, phases));
    own.addAll(TargetObjectiveReader.read(scenario.section(TARGET), series));
    own.addAll(AdmissionObjectiveReader.read(scenario.section(AdmissionObjective.SCOPE)));
    // Read by ofGroups and by the settings of the simulation.
    List.of(JudgedScope.GROUPS, SETTINGS).forEach(scenario::has);
    List<String> notJudged = new ArrayList<>(withoutPhase);
    own = AdmissionCounts.inProportion(own, proportions, notJudged);
    own.replaceAll(
        objective ->
            objective.times(proportions.getOrDefault(objective.request().orElse(RUN), 1.0)));
    scenario.rejectUnknownKeys();
    List<Objective> ofRun =
        all.stream().filter(objective -> objective.request().isEmpty()).toList();
    return new Objectives(warmUp, rehearsal, health, ofRun, notJudged).with(own);
  }

  /**
   * Returns the objectives of the stages of a scenario, which are groups of users. Problems are
   * added to the section.
   *
   * @param groups the section with the groups by name
   * @param operations the requests of each contract and of each group
   */
  static List<Objective> ofGroups(
      Section groups, Map<String, Set<String>> operations, RunPhases phases) {
    List<Objective> all = new ArrayList<>();
    operations.forEach(
        (section, known) ->
            JudgedScope.groupOf(section)
                .ifPresent(
                    group ->
                        all.addAll(
                            ofContract(Optional.of(group), groups.section(group), known, phases))));
    groups.rejectUnknownKeys();
    return all;
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

  /** Only checks the objectives of requests that other runs make. */
  private static void passOver(Section requests, RunPhases phases) {
    ofContract(Optional.empty(), requests, requests.keys(), phases);
  }

  /** Returns these objectives with other limits for the load generator. */
  Objectives validWithin(HealthLimits limits) {
    return new Objectives(warmUp, rehearsal, limits, all, withoutPhase);
  }

  /**
   * Returns these objectives and added ones. An added one replaces an objective with the same
   * subject, such as one that only a certain load profile can meet.
   */
  Objectives with(List<Objective> added) {
    Stream<Objective> kept =
        all.stream()
            .filter(
                objective ->
                    added.stream().noneMatch(a -> a.subject().equals(objective.subject())));
    List<Objective> joined = Stream.concat(kept, added.stream()).toList();
    return new Objectives(warmUp, rehearsal, health, joined, withoutPhase);
  }

  /** Returns what a run must count while its load runs, so that they can be judged. */
  public Goodput goodput() {
    List<GoodputObjective> counted =
        all.stream()
            .filter(GoodputObjective.class::isInstance)
            .map(GoodputObjective.class::cast)
            .toList();
    return new Goodput(
        counted.stream().flatMap(each -> each.limits().stream()).toList(),
        counted.stream().anyMatch(each -> each.limits().isEmpty()));
  }

  /**
   * Returns the objectives for which a run has data. The others limit requests that none of its
   * journeys sends, phases that its load profile does not have, or metrics of the other workload
   * model.
   *
   * @param requests the requests of the run, by contract
   */
  Objectives applyingTo(
      Map<String, Set<String>> requests, PlannedLoad planned, RunPhases phases) {
    List<Objective> kept = new ArrayList<>();
    List<String> phaseless = new ArrayList<>(withoutPhase);
    for (Objective objective : all) {
      boolean applies = objective.appliesTo(requests, planned);
      Optional<String> lacking =
          phases
              .lacking(objective.neededPhases())
              .or(
                  () ->
                      objective.watch().flatMap(watch -> phases.shorterThan(watch.seconds())));
      if (applies && lacking.isEmpty()) {
        kept.add(objective);
      }
      lacking
          .filter(why -> applies)
          .map(why -> "Not judged: %s, because %s.".formatted(objective.name(), why))
          .ifPresent(phaseless::add);
    }
    return new Objectives(warmUp, rehearsal, health, kept, phaseless);
  }
}
