package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.PlannedLoad;
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
 * @param all those that are judged, the run's before the requests'
 * @param leftOut those that are not, since this run can tell nothing about them
 */
public record Objectives(List<Objective> all, List<Objective> leftOut) {

  private static final String RUN = "run";

  public Objectives {
    all = List.copyOf(all);
    leftOut = List.copyOf(leftOut);
  }

  public static Objectives of(Objective... objectives) {
    return new Objectives(List.of(objectives), List.of());
  }

  /**
   * Reads {@code objectives.run} and {@code objectives.<contract>.<request>}; problems end up with
   * the section's.
   *
   * @param operations all requests that each contract of this run knows; another name is an unknown
   *     key. The objectives of other contracts are passed over
   */
  public static Objectives read(
      Section objectives, Map<String, ? extends Collection<String>> operations) {
    objectives.keys();
    List<Objective> all = new ArrayList<>(ofRun(objectives.section(RUN)));
    operations.forEach(
        (contract, known) ->
            all.addAll(ofRequests(objectives.section(contract), Optional.of(contract), known)));
    objectives.rejectUnknownKeys();
    return new Objectives(all, List.of());
  }

  /**
   * What must hold for a scenario: of these those of the run, and the scenario's own in place of
   * all that is said about single requests. A scenario speaks one contract, so its objectives do
   * not name it. Problems end up with the section's.
   *
   * @param scenario with {@code run} and requests by their names
   * @param operations all requests that its contract knows
   */
  public Objectives ofScenario(Section scenario, Collection<String> operations) {
    List<Objective> own = new ArrayList<>(ofRun(scenario.section(RUN)));
    own.addAll(ofRequests(scenario, Optional.empty(), operations));
    scenario.rejectUnknownKeys();
    List<Objective> ofRun =
        all.stream().filter(objective -> objective.request().isEmpty()).toList();
    return new Objectives(ofRun, leftOut).with(own);
  }

  private static List<Objective> ofRun(Section run) {
    return read(run, Optional.empty(), Optional.empty());
  }

  private static List<Objective> ofRequests(
      Section requests, Optional<String> contract, Collection<String> operations) {
    return operations.stream()
        .filter(requests::has)
        .flatMap(name -> read(requests.section(name), contract, Optional.of(name)).stream())
        .toList();
  }

  private static List<Objective> read(
      Section section, Optional<String> contract, Optional<String> request) {
    List<Objective> read = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      if (request.isEmpty() || !metric.ofRunOnly()) {
        metric
            .unit()
            .limit(section, metric.key())
            .ifPresent(limit -> read.add(new Objective(contract, request, metric, limit)));
      }
    }
    return read;
  }

  /**
   * With these added, each in place of one about the same, such as what only one shape can reach.
   */
  public Objectives with(List<Objective> added) {
    Stream<Objective> kept =
        all.stream().filter(objective -> added.stream().noneMatch(objective::sameSubject));
    return new Objectives(Stream.concat(kept, added.stream()).toList(), leftOut);
  }

  /**
   * Leaves out what a run cannot tell: requests that none of its journeys makes, the other model.
   *
   * @param requests that are made, by contract
   */
  public Objectives applyingTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    List<Objective> kept = new ArrayList<>();
    List<Objective> out = new ArrayList<>(leftOut);
    for (Objective objective : all) {
      (objective.appliesTo(requests, planned) ? kept : out).add(objective);
    }
    return new Objectives(kept, out);
  }
}
