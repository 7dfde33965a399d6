package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingCompression;
import dev.gauntlet.bridge.NettyLeakDetection;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.ParentMonitor;
import dev.gauntlet.process.RunException;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.run.plan.DryRun;
import dev.gauntlet.run.plan.PlanCheck;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetException;
import java.util.List;

/**
 * The preparation of a run that Gatling can execute, from a simulation and the options of its
 * process.
 */
public final class RunPreparation {

  private RunPreparation() {}

  /**
   * Begins to monitor the process: any end of it before the load is recorded as the run's error.
   */
  public static void watch() {
    RunStart.ofProcess();
  }

  /**
   * Reads the configuration, opens the target and begins to measure. An error ends the process with
   * the verdict {@code error}; a dry run ends the process, too.
   */
  public static PreparedRun prepare(String simulation, Workload.Source workload) {
    PlanCheck.read(simulation, workload);
    GatlingCompression.withoutBrotli();
    NettyLeakDetection.disable();
    Console console = Console.standard();
    RunStart start = RunStart.ofProcess();
    try {
      ParentMonitor parent = watchParent(start);
      Settings settings = Settings.load(SettingsSources.ofProcess().of(simulation));
      start.asked(simulation, settings);
      return prepare(RunSpec.read(simulation, settings, workload), console, parent, start);
    } catch (ConfigurationException e) {
      start.failed(e.problems().stream().map(Problem::toString).toList());
      throw exit(e, console);
    } catch (TargetException | UnmetRequirementException | RunException e) {
      start.failed(List.of(e.getMessage()));
      throw exit(e, console);
    }
  }

  /**
   * Starts to monitor the parent process, if one started this run: without it, no process reads the
   * run's output.
   */
  private static ParentMonitor watchParent(RunStart start) {
    try {
      return ParentMonitor.start(start::parentDied);
    } catch (RunException e) {
      start.ownsNothing();
      throw e;
    }
  }

  private static <E extends RuntimeException> E exit(E problem, Console console) {
    console.print(problem.getMessage());
    System.exit(1);
    return problem;
  }

  private static PreparedRun prepare(
      RunSpec spec, Console console, ParentMonitor parent, RunStart start) {
    if (spec.trace()) {
      start.ownsNothing();
      return TraceRun.begin(spec, console);
    }
    console.print(new RunDescription(spec).ofRun());
    if (spec.dryRun()) {
      start.ownsNothing();
      console.print(new DryRun(spec).text());
      System.exit(0);
    }
    return new GauntletRun(spec, console, parent, start);
  }
}
