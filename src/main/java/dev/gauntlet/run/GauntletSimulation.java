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
 * A Gatling simulation that Gauntlet measures and judges by its objectives. A subclass passes its
 * workload, built by one of the methods of {@link Workloads}, to the constructor; everything else
 * is configuration.
 *
 * <p>Configuration errors end the process with exit code 1 and one message that lists them all,
 * before anything is started.
 */
public abstract class GauntletSimulation extends Simulation {

  static {
    // Before the static initializers of a subclass, which may fail.
    if (!PlanCheck.active()) {
      RunPreparation.watch();
    }
  }

  static {
    // Output that Gatling and other libraries format must not depend on the machine's locale.
    Locale.setDefault(Locale.ROOT);
  }

  private final PreparedRun run;

  /** Prepares the run: reads the configuration, opens the target and begins to measure. */
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
