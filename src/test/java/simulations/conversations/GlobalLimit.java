package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Ten conversations reach the limit; the eleventh is refused until one of them has ended. */
public final class GlobalLimit extends GauntletSimulation {

  public GlobalLimit() {
    super(scenario(ConversationScenarios.globalLimit(10)));
  }
}
