package dev.gauntlet.run;

import dev.gauntlet.run.workload.Workload;
import io.gatling.javaapi.core.Simulation;
import java.util.Locale;

/** A simulation of Gatling that is measured and judged by Gauntlet, whatever its workload. */
abstract class JudgedSimulation extends Simulation {

  private static final String ROOM = "simulations.";

  static {
    // What Gatling and other libraries format must not depend on the machine either.
    Locale.setDefault(Locale.ROOT);
  }

  private final PreparedRun run;

  /** Does everything that comes before load; what is wrong ends the process with exit code 1. */
  JudgedSimulation(Workload.Source workload) {
    run = Preparation.prepare(name(), workload);
    setUp(run.populations()).assertions(run.assertions()).maxDuration(run.longest());
  }

  /** As {@code -Dsimulation} has it. */
  private String name() {
    String name = getClass().getName();
    return name.startsWith(ROOM) ? name.substring(ROOM.length()) : getClass().getSimpleName();
  }

  @Override
  public void after() {
    run.afterLoad();
  }
}
