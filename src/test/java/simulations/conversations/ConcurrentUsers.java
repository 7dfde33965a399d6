package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;
import static java.time.Duration.ofMillis;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifty users start a conversation at the same moment, at a limit of twenty. */
public final class ConcurrentUsers extends GauntletSimulation {

  public ConcurrentUsers() {
    super(scenario(ConversationScenarios.concurrent(50, ofMillis(100), 2)));
  }
}
