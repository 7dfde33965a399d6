package simulations.chat;

import static dev.gauntlet.run.Workloads.stages;

import dev.gauntlet.catalog.playground.PlaygroundScenarios;
import dev.gauntlet.run.GauntletSimulation;

/** Levels of 100 to 2,000 users, one after the other, in which each user streams ten messages. */
public final class ScalabilityLevels extends GauntletSimulation {

  public ScalabilityLevels() {
    super(stages(PlaygroundScenarios.levels(10, 100, 200, 500, 1000, 2000)));
  }
}
