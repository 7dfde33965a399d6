package dev.gauntlet.run.cli;

import dev.gauntlet.run.Simulations;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gauntlet simulations}: what can be run. */
@Command(
    name = "simulations",
    description = "Lists the simulations, each with a sentence.",
    mixinStandardHelpOptions = true)
final class SimulationsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Simulations simulations = Simulations.ofProject();
    PrintWriter out = spec.commandLine().getOut();
    int width = simulations.names().stream().mapToInt(String::length).max().orElse(1);
    simulations
        .names()
        .forEach(
            name ->
                out.println(
                    ("%-" + width + "s  %s")
                        .formatted(name, simulations.description(name))));
  }
}
