package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten users each start and end a hundred conversations without a pause. */
public final class RapidStartStop extends GauntletSimulation {

  public RapidStartStop() {
    super(scenario(ConversationScenarios.rapid(10, 100)));
  }
}
