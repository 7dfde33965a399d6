package dev.gauntlet.run.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.run.process.LoadGenerator;
import dev.gauntlet.run.results.ResultsDirectory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gauntlet run Spike -Dquick}: one simulation, as {@code mvn gatling:test} runs it. */
@Command(
    name = "run",
    description = "Runs one simulation.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet run Spike -Dquick -Dusers=100"})
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SIMULATION", description = "See: gauntlet simulations")
  private String simulation;

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      mapFallbackValue = "true",
      description = "A setting, such as -Dquick, -Dusers=50, -Denv=staging.")
  private Map<String, String> options = new LinkedHashMap<>();

  private volatile boolean over;

  @Override
  public Integer call() throws InterruptedException {
    SimulationsCommand.require(simulation, spec);
    Instant since = Instant.now();
    LoadGenerator generator =
        LoadGenerator.start(simulation, options, new ProcessBuilder().inheritIO());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(generator, since), "gauntlet-run-end"));
    int code = exitCode(generator.exitCode(), generator.pid(), since);
    over = true;
    return code;
  }

  /** A signal has an exit code of its own, in place of which the verdict's is given. */
  private void end(LoadGenerator generator, Instant since) {
    if (!over) {
      generator.close();
      Runtime.getRuntime().halt(exitCode(ExitCode.COULD_NOT_RUN, generator.pid(), since));
    }
  }

  /**
   * That of the verdict of the run which a process made.
   *
   * @param own the process's own, which stands where it made none, as in a dry run, or denies it
   */
  private int exitCode(int own, long pid, Instant since) {
    return ResultsDirectory.of(Settings.load(SettingsOptions.sources(options)))
        .flatMap(results -> results.runOf(pid, since))
        .map(run -> ExitCode.of(run.verdict().status()))
        .filter(code -> code != 0 || own == 0)
        .orElse(own);
  }
}
