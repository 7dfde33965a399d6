package dev.gauntlet.run.cli;

import dev.gauntlet.run.process.LoadGenerator;
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

  @Override
  public Integer call() throws InterruptedException {
    SimulationsCommand.require(simulation, spec);
    LoadGenerator generator =
        LoadGenerator.start(simulation, options, new ProcessBuilder().inheritIO());
    Runtime.getRuntime().addShutdownHook(new Thread(generator::close, "gauntlet-run-end"));
    return generator.exitCode();
  }
}
