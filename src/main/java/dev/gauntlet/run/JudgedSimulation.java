package dev.gauntlet.run;

import dev.gauntlet.bridge.GatlingConsole;
import dev.gauntlet.process.Simulations;
import dev.gauntlet.run.execution.Preparation;
import dev.gauntlet.run.execution.PreparedRun;
import dev.gauntlet.run.plan.PlanCheck;
import dev.gauntlet.run.workload.Workload;
import io.gatling.javaapi.core.Simulation;
import java.util.Locale;

/** A simulation of Gatling that is measured and judged by Gauntlet, whatever its workload. */
abstract class JudgedSimulation extends Simulation {

  static {
    // Before anything of a subclass, which may fail.
    if (!PlanCheck.active()) {
      Preparation.watch();
    }
  }

  static {
    // What Gatling and other libraries format must not depend on the machine either.
    Locale.setDefault(Locale.ROOT);
  }

  private final PreparedRun run;

  /** Does everything that comes before load; what is wrong ends the process with exit code 1. */
  JudgedSimulation(Workload.Source workload) {
    run = Preparation.prepare(Simulations.nameOf(getClass().getName()), workload);
    setUp(run.populations()).assertions(run.assertions()).maxDuration(run.longest());
  }

  @Override
  public void after() {
    run.afterLoad();
    GatlingConsole.silence();
  }
}
