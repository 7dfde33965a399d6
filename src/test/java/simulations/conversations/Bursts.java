package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;
import static java.time.Duration.ofMillis;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Five bursts of twenty users, half a second apart. */
public final class Bursts extends GauntletSimulation {

  public Bursts() {
    super(scenario(ConversationScenarios.bursts(5, 20, ofMillis(500))));
  }
}
