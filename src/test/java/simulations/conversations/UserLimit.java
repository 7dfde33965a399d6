package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Three conversations reach the limit of a user; other users are not affected. */
public final class UserLimit extends GauntletSimulation {

  public UserLimit() {
    super(scenario(ConversationScenarios.userLimit(3)));
  }
}
