package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.JourneyInspection;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.run.access.ContractDemands;
import dev.gauntlet.run.access.ContractRequirement;
import dev.gauntlet.run.access.PushRequirement;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Users who go on journeys, and what they need for that.
 *
 * @param contracts that the journeys speak
 * @param others journeys that need no contract
 * @param pushes where they watch any
 * @param thinkDivisor by how much pauses are shortened
 */
record JourneyUsers(
    List<ContractRequirement> contracts,
    List<Journey> others,
    Optional<PushRequirement> pushes,
    ToDoubleFunction<Journey> thinkDivisor) {

  static final Contract NO_CONTRACT =
      new Contract(Journey.NO_CONTRACT, Optional.empty(), Map.of(), Optional.empty());

  /** The users of one journey without a protocol; empty where nobody goes on it. */
  @FunctionalInterface
  interface Populating {
    Optional<PopulationBuilder> population(Journey journey, JourneyContext run);
  }

  /**
   * @param arrivals how many users come on some of the journeys
   * @param accounts how many are made at most for each contract
   */
  static JourneyUsers of(
      List<Journey> journeys,
      ToIntFunction<List<Journey>> arrivals,
      int accounts,
      ContractDemands demands) {
    Map<String, List<Journey>> byContract = new TreeMap<>(Journeys.byContract(journeys));
    return new JourneyUsers(
        byContract.entrySet().stream()
            .map(
                each ->
                    new ContractRequirement(
                        each.getKey(),
                        each.getValue(),
                        () -> arrivals.applyAsInt(each.getValue()),
                        accounts,
                        demands))
            .toList(),
        journeys.stream()
            .filter(journey -> journey.contract().equals(Journey.NO_CONTRACT))
            .toList(),
        Optional.empty(),
        journey -> 1);
  }

  JourneyUsers watching(Optional<PushRequirement> watched) {
    return new JourneyUsers(contracts, others, watched, thinkDivisor);
  }

  JourneyUsers thinkingFaster(ToDoubleFunction<Journey> divisor) {
    return new JourneyUsers(contracts, others, pushes, divisor);
  }

  List<Requirement<?>> requirements() {
    List<Requirement<?>> requirements = new ArrayList<>(contracts);
    pushes.ifPresent(requirements::add);
    contracts.forEach(
        contract ->
            contract.journeys().forEach(journey -> requirements.addAll(journey.requirements())));
    others.forEach(journey -> requirements.addAll(journey.requirements()));
    return requirements;
  }

  /** Reports the journeys without a contract that cannot be built. */
  JourneyUsers check(Section load) {
    others.forEach(
        journey ->
            JourneyInspection.fault(journey, NO_CONTRACT)
                .ifPresent(
                    why ->
                        load.problemOfChoice(
                            "journeys",
                            "includes %s, which cannot be built: %s; correct the journey"
                                .formatted(journey.name(), why))));
    return this;
  }

  /** The names of what users without a contract measure beside requests. */
  Set<String> metrics() {
    return others.stream()
        .filter(journey -> JourneyInspection.fault(journey, NO_CONTRACT).isEmpty())
        .flatMap(journey -> JourneyInspection.of(journey, NO_CONTRACT).metrics().stream())
        .collect(Collectors.toSet());
  }

  List<PopulationBuilder> populations(OpenRun run, Populating users) {
    return new JourneyPopulations(this, run, users).all();
  }
}
