package dev.gauntlet.run.workload;

import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.Schedule;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * The users of one contract as populations of Gatling, one for each journey that gets any.
 *
 * @param protocols with the base URL of the contract
 */
record Populations(LoadPlan plan, RunContext run, List<ProtocolBuilder> protocols) {

  List<PopulationBuilder> of(List<Journey> journeys) {
    return journeys.stream().flatMap(this::population).toList();
  }

  private Stream<PopulationBuilder> population(Journey journey) {
    Schedule schedule = plan.scheduleOf(journey.name());
    return schedule.size() == 0
        ? Stream.empty()
        : Stream.of(
            scenario(journey, schedule).injectOpen(Injection.of(schedule)).protocols(protocols));
  }

  private ScenarioBuilder scenario(Journey journey, Schedule schedule) {
    JourneyScenario scenario = new JourneyScenario(journey, run);
    return plan.model() == LoadModel.CLOSED ? scenario.looping(schedule) : scenario.once(schedule);
  }
}
