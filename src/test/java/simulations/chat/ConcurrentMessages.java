package simulations.chat;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.playground.PlaygroundScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** A thousand messages in ten chats of ten users, 20 at a time. */
public final class ConcurrentMessages extends GauntletSimulation {

  public ConcurrentMessages() {
    super(scenario(PlaygroundScenarios.messages(10, 100)));
  }
}
