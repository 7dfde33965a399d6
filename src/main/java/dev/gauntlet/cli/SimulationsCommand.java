package dev.gauntlet.cli;

import dev.gauntlet.process.SimulationSources;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code gauntlet simulations}, which lists the simulations. */
@Command(
    name = "simulations",
    description = "Lists the simulations with their descriptions.",
    mixinStandardHelpOptions = true)
final class SimulationsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SIMULATION", arity = "0..1", description = "Only this one.")
  private String simulation;

  @Override
  public void run() {
    SimulationSources simulations = SimulationSources.ofProject();
    if (simulation == null) {
      list(simulations, simulations.names());
    } else {
      require(simulation, spec);
      list(simulations, Set.of(simulation));
    }
  }

  private void list(SimulationSources simulations, Collection<String> names) {
    PrintWriter out = spec.commandLine().getOut();
    int width = names.stream().mapToInt(String::length).max().orElse(1);
    names.forEach(
        name ->
            out.println(("%-" + width + "s  %s").formatted(name, simulations.description(name))));
  }

  /** Rejects the name of a simulation that does not exist, and suggests a similar one. */
  static void require(String simulation, CommandSpec command) {
    SimulationSources known = SimulationSources.ofProject();
    if (!known.names().contains(simulation)) {
      throw new ParameterException(
          command.commandLine(),
          simulation.isBlank()
              ? "the simulation has no name"
              : "there is no simulation " + simulation + known.hint(simulation));
    }
  }
}
