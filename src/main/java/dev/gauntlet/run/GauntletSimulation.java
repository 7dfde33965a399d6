package dev.gauntlet.run;

import dev.gauntlet.bridge.GatlingConsole;
import dev.gauntlet.process.SimulationSources;
import dev.gauntlet.run.execution.PreparedRun;
import dev.gauntlet.run.execution.RunPreparation;
import dev.gauntlet.run.plan.PlanCheck;
import dev.gauntlet.run.workload.Workload;
import io.gatling.javaapi.core.Simulation;
import java.util.Locale;

/**
 * A simulation of Gatling that is measured by Gauntlet's recorder and judged by its objectives. A
 * subclass says its workload, by one of the methods of {@link Workloads}; the rest is configuration.
 *
 * <p>What is wrong with the configuration ends the process with exit code 1 and one message before
 * anything is started.
 */
public abstract class GauntletSimulation extends Simulation {

  static {
    // Before anything of a subclass, which may fail.
    if (!PlanCheck.active()) {
      RunPreparation.watch();
    }
  }

  static {
    // What Gatling and other libraries format must not depend on the machine either.
    Locale.setDefault(Locale.ROOT);
  }

  private final PreparedRun run;

  /** Does everything that comes before load. */
  protected GauntletSimulation(Workload.Source workload) {
    run = RunPreparation.prepare(SimulationSources.nameOf(getClass().getName()), workload);
    setUp(run.populations()).assertions(run.assertions()).maxDuration(run.longest());
  }

  @Override
  public void after() {
    run.afterLoad();
    GatlingConsole.silence();
  }
}
