package simulations.chat;

import static dev.gauntlet.run.Workloads.scenario;

import dev.gauntlet.catalog.playground.PlaygroundScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** A hundred users each sign up and create a chat, 20 at a time. */
public final class ConcurrentSessions extends GauntletSimulation {

  public ConcurrentSessions() {
    super(scenario(PlaygroundScenarios.sessions(100, 20)));
  }
}
