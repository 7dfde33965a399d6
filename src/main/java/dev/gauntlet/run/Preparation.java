package dev.gauntlet.run;

import dev.gauntlet.bridge.GatlingCompression;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.run.plan.DryRun;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.run.process.ParentWatch;
import dev.gauntlet.run.process.RunException;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetException;

/** From a simulation and the options of its process to something that Gatling can run. */
final class Preparation {

  private Preparation() {}

  /**
   * Does everything that comes before load: reads the configuration, opens the target, begins to
   * measure. What is wrong ends the process, and so does a dry run.
   */
  static PreparedRun prepare(String simulation, Workload.Source workload) {
    GatlingCompression.withoutBrotli();
    Console console = Console.standard();
    try {
      ParentWatch parent = ParentWatch.start();
      Settings settings = Settings.load(Sources.ofProcess());
      return prepare(RunSpec.read(simulation, settings, workload), console, parent);
    } catch (ConfigurationException | TargetException | RunException e) {
      console.say(e.getMessage());
      System.exit(1);
      throw e;
    }
  }

  private static PreparedRun prepare(RunSpec spec, Console console, ParentWatch parent) {
    if (spec.trace()) {
      return TraceRun.begin(spec, console);
    }
    console.say(new RunDescription(spec).ofRun());
    if (spec.dryRun()) {
      console.say(new DryRun(spec).text());
      System.exit(0);
    }
    return new GauntletRun(spec, console, parent);
  }
}
