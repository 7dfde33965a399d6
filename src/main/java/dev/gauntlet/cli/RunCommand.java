package dev.gauntlet.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.process.LoadGenerator;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.run.plan.ResultsDirectory;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code gauntlet run Spike -Dquick}: one simulation, run as by {@code mvn
 * gatling:test}.
 */
@Command(
    name = "run",
    description = "Runs one simulation.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet run Spike -Dquick -Dusers=100"})
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SIMULATION", description = "See: gauntlet simulations")
  private String simulation;

  @Mixin private PropertyOptions definitions;

  private Map<String, String> options;
  private volatile boolean over;

  @Override
  public Integer call() throws InterruptedException {
    SimulationsCommand.require(simulation, spec);
    options = definitions.ofSimulations();
    Instant since = Instant.now();
    LoadGenerator generator =
        LoadGenerator.start(simulation, options, new ProcessBuilder().inheritIO());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(generator, since), "gauntlet-run-end"));
    int code = exitCode(generator.exitCode(), generator.pid(), since, ShutdownHook.signalled());
    over = true;
    return code;
  }

  /** Ends the process. After a signal, the exit code of the verdict replaces that of the signal. */
  private void end(LoadGenerator generator, Instant since) {
    boolean signalled = ShutdownHook.signalled();
    if (!over || signalled) {
      generator.close();
      Runtime.getRuntime()
          .halt(exitCode(ExitCode.COULD_NOT_RUN, generator.pid(), since, signalled));
    }
  }

  private int exitCode(int own, long pid, Instant since, boolean signalled) {
    return ExitCode.of(
        ResultsDirectory.of(Settings.load(SettingsOptions.sources(options)))
            .flatMap(results -> results.runOf(pid, since))
            .map(run -> run.verdict().status()),
        own,
        signalled);
  }
}
