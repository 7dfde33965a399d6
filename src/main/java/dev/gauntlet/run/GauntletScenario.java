package dev.gauntlet.run;

import dev.gauntlet.journey.Scenario;
import dev.gauntlet.run.workload.ScenarioLoad;

/**
 * A simulation of Gatling that is a scenario: so many users, each once, who begin at the same
 * moment. It is measured by Gauntlet's recorder and judged by the objectives that stand under its
 * name in {@code scenarios} of the configuration.
 *
 * <p>What is wrong with the configuration ends the process with exit code 1 and one message before
 * anything is started.
 */
public abstract class GauntletScenario extends JudgedSimulation {

  protected GauntletScenario(Scenario scenario) {
    super((simulation, settings) -> ScenarioLoad.read(simulation, settings, scenario).workload());
  }
}
