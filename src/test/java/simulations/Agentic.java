package simulations;

import static dev.gauntlet.run.Workloads.load;

import dev.gauntlet.catalog.agentic.AgenticUser;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.run.GauntletSimulation;

/**
 * The Agentic Platform team's mixed runs: {@code -Dlevel=light} is 10 users for 2 minutes, {@code
 * medium} 50 for 10, {@code heavy} 200 for 30. The team's spike of 500 users is {@code
 * -Dsimulation=Spike -Djourneys=agentic}.
 */
public final class Agentic extends GauntletSimulation {

  public Agentic() {
    super(load(options -> options.level().shape(), Journeys.of(new AgenticUser(), 1)));
  }
}
