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
 * The users of journeys, with the requirements of these journeys.
 *
 * @param contracts the contracts of the journeys
 * @param others the journeys without a contract
 * @param pushes the pushes that users watch, if any
 * @param thinkDivisor the factor by which the pauses of a journey are shortened
 */
record JourneyUsers(
    List<ContractRequirement> contracts,
    List<Journey> others,
    Optional<PushRequirement> pushes,
    ToDoubleFunction<Journey> thinkDivisor) {

  static final Contract NO_CONTRACT =
      new Contract(Journey.NO_CONTRACT, Optional.empty(), Map.of(), Optional.empty());

  /**
   * A factory of the users of one journey, without a protocol; empty if the journey has no users.
   */
  @FunctionalInterface
  interface Populating {
    Optional<PopulationBuilder> population(Journey journey, JourneyContext run);
  }

  /**
   * @param arrivals returns the number of users who arrive for some of the journeys
   * @param accounts the most accounts that are registered for each contract
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
                            "includes %s, which cannot be built: %s; correct that first"
                                .formatted(journey.name(), why))));
    return this;
  }

  /** Returns the names of the metrics of journeys without a contract. */
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
