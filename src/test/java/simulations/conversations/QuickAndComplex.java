package simulations.conversations;

import static dev.gauntlet.run.Workloads.scenario;
import static java.time.Duration.ofMillis;

import dev.gauntlet.catalog.conversations.ConversationScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Fifteen quick conversations beside five long ones, which must not delay them. */
public final class QuickAndComplex extends GauntletSimulation {

  public QuickAndComplex() {
    super(scenario(ConversationScenarios.quickAndComplex(15, ofMillis(50), 5, ofMillis(500), 10)));
  }
}
