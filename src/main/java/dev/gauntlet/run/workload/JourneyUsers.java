package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.run.access.ContractAccess;
import dev.gauntlet.run.access.ContractDemands;
import dev.gauntlet.run.access.ContractRequirement;
import dev.gauntlet.run.access.PushAccess;
import dev.gauntlet.run.access.PushRequirement;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Users who go on journeys, and what they need for that.
 *
 * @param contracts that the journeys speak
 * @param pushes where they watch any
 * @param thinkDivisor by how much pauses are shortened
 */
record JourneyUsers(
    List<ContractRequirement> contracts, Optional<PushRequirement> pushes, double thinkDivisor) {

  /** The users of one journey without a protocol; empty where nobody goes on it. */
  @FunctionalInterface
  interface Populating {
    Optional<PopulationBuilder> population(Journey journey, RunContext run);
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
    Map<String, List<Journey>> byContract =
        journeys.stream()
            .collect(
                Collectors.groupingBy(Journey::contract, TreeMap::new, Collectors.toList()));
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
        Optional.empty(),
        1);
  }

  JourneyUsers watching(Optional<PushRequirement> watched) {
    return new JourneyUsers(contracts, watched, thinkDivisor);
  }

  JourneyUsers thinkingFaster(double divisor) {
    return new JourneyUsers(contracts, pushes, divisor);
  }

  List<Requirement<?>> requirements() {
    List<Requirement<?>> requirements = new ArrayList<>(contracts);
    pushes.ifPresent(requirements::add);
    contracts.forEach(
        contract ->
            contract.journeys().forEach(journey -> requirements.addAll(journey.requirements())));
    return requirements;
  }

  List<PopulationBuilder> populations(OpenRun run, Populating users) {
    return contracts.stream().flatMap(contract -> populations(contract, run, users)).toList();
  }

  private Stream<PopulationBuilder> populations(
      ContractRequirement contract, OpenRun run, Populating users) {
    ContractAccess access = run.requirements().of(contract);
    RunContext context = context(access, run);
    List<ProtocolBuilder> protocols = new ArrayList<>(List.of(access.protocol(run.runId())));
    pushes
        .map(run.requirements()::of)
        .ifPresent(watch -> protocols.add(watch.protocol(contract.contract())));
    return contract.journeys().stream()
        .flatMap(
            journey ->
                users.population(journey, context).stream()
                    .map(population -> population.protocols(with(journey, protocols, run))));
  }

  /** With those of what the journey needs beside the contract. */
  private static List<ProtocolBuilder> with(
      Journey journey, List<ProtocolBuilder> protocols, OpenRun run) {
    List<ProtocolBuilder> all = new ArrayList<>(protocols);
    journey
        .requirements()
        .forEach(
            requirement ->
                all.add(
                    run.requirements().of(requirement).protocol(Optional.of(run.recorder()))));
    return all;
  }

  private RunContext context(ContractAccess access, OpenRun run) {
    return new RunContext(
        run.runId(),
        access.contract(),
        run.recorder(),
        run.course(),
        thinkDivisor,
        access.patience(),
        access.credentials(),
        run.seed(),
        Optional.empty(),
        pushes.map(run.requirements()::of).map(PushAccess::audit));
  }
}
