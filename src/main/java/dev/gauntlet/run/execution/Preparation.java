package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingBuffers;
import dev.gauntlet.bridge.GatlingCompression;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.ParentWatch;
import dev.gauntlet.process.RunException;
import dev.gauntlet.protocol.UnmetException;
import dev.gauntlet.run.plan.DryRun;
import dev.gauntlet.run.plan.PlanCheck;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetException;
import java.util.List;

/** From a simulation and the options of its process to something that Gatling can run. */
public final class Preparation {

  private Preparation() {}

  /** Watches the process from now on: whatever ends it before the load is the run's error. */
  public static void watch() {
    RunStart.ofProcess();
  }

  /**
   * Does everything that comes before load: reads the configuration, opens the target, begins to
   * measure. What is wrong ends the process with the verdict {@code error}; a dry run ends it, too.
   */
  public static PreparedRun prepare(String simulation, Workload.Source workload) {
    PlanCheck.read(simulation, workload);
    GatlingCompression.withoutBrotli();
    GatlingBuffers.unwatched();
    Console console = Console.standard();
    RunStart start = RunStart.ofProcess();
    try {
      ParentWatch parent = watchParent(start);
      Settings settings = Settings.load(Sources.ofProcess());
      start.asked(simulation, settings);
      return prepare(RunSpec.read(simulation, settings, workload), console, parent, start);
    } catch (ConfigurationException e) {
      start.failed(e.problems().stream().map(Problem::toString).toList());
      throw exit(e, console);
    } catch (TargetException | UnmetException | RunException e) {
      start.failed(List.of(e.getMessage()));
      throw exit(e, console);
    }
  }

  /** A run whose starter has ended has no reader left. */
  private static ParentWatch watchParent(RunStart start) {
    try {
      return ParentWatch.start(start::parentDied);
    } catch (RunException e) {
      start.ownsNothing();
      throw e;
    }
  }

  private static <E extends RuntimeException> E exit(E problem, Console console) {
    console.say(problem.getMessage());
    System.exit(1);
    return problem;
  }

  private static PreparedRun prepare(
      RunSpec spec, Console console, ParentWatch parent, RunStart start) {
    if (spec.trace()) {
      start.ownsNothing();
      return TraceRun.begin(spec, console);
    }
    console.say(new RunDescription(spec).ofRun());
    if (spec.dryRun()) {
      start.ownsNothing();
      console.say(new DryRun(spec).text());
      System.exit(0);
    }
    return new GauntletRun(spec, console, parent, start);
  }
}
