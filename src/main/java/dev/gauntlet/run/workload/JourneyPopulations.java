package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.SpokenContract;
import dev.gauntlet.protocol.SharedProtocols;
import dev.gauntlet.run.access.ContractAccess;
import dev.gauntlet.run.access.ContractRequirement;
import dev.gauntlet.run.access.PushAccess;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Gatling populations of the users of a run's journeys. */
final class JourneyPopulations {

  private final JourneyUsers needs;
  private final OpenRun run;
  private final JourneyUsers.Populating users;
  private final SharedProtocols shared;

  JourneyPopulations(JourneyUsers needs, OpenRun run, JourneyUsers.Populating users) {
    this.needs = needs;
    this.run = run;
    this.users = users;
    shared = new SharedProtocols(run.requirements(), run.recorder());
  }

  List<PopulationBuilder> all() {
    return Stream.concat(
            needs.contracts().stream().flatMap(this::speaking),
            needs.others().stream()
                .flatMap(journey -> population(journey, free(journey), List.of())))
        .toList();
  }

  private Stream<PopulationBuilder> speaking(ContractRequirement contract) {
    ContractAccess access = run.requirements().of(contract);
    List<ProtocolBuilder> protocols = new ArrayList<>(List.of(access.protocol(run.runId())));
    pushes().ifPresent(watch -> protocols.add(watch.protocol(contract.contract())));
    return contract.journeys().stream()
        .flatMap(journey -> population(journey, context(journey, access.spoken()), protocols));
  }

  private Stream<PopulationBuilder> population(
      Journey journey, JourneyContext context, List<ProtocolBuilder> protocols) {
    List<ProtocolBuilder> all = new ArrayList<>(protocols);
    all.addAll(shared.of(journey.requirements()));
    return users.population(journey, context).stream()
        .map(population -> population.protocols(all));
  }

  private JourneyContext free(Journey journey) {
    return context(journey, SpokenContract.unused(JourneyUsers.NO_CONTRACT));
  }

  private JourneyContext context(Journey journey, SpokenContract contract) {
    return new JourneyContext(
        run.runId(),
        contract,
        run.recorder(),
        run.loadClock(),
        needs.thinkDivisor().applyAsDouble(journey),
        run.seed(),
        Optional.empty(),
        pushes().map(PushAccess::audit));
  }

  private Optional<PushAccess> pushes() {
    return needs.pushes().map(run.requirements()::of);
  }
}
