package dev.gauntlet.cli;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.suite.SuiteStart;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code gauntlet suite multiagent}: several simulations with one result table. */
@Command(
    name = "suite",
    description = "Runs the simulations of a file of user-files/suites, one after the other.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet suite multiagent --tag quick"})
final class SuiteCommand implements Callable<Integer> {

  private static final NamedFiles SUITES = new NamedFiles(Path.of("user-files", "suites"));

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The suite in user-files/suites/NAME.conf.")
  private String name;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Runs only simulations with this tag; repeatable.")
  private Set<String> tags = new LinkedHashSet<>();

  @Mixin private PropertyOptions definitions;

  @Override
  public Integer call() throws InterruptedException {
    Path file = SUITES.file(name);
    if (!SUITES.names().contains(name)) {
      throw new ParameterException(
          spec.commandLine(),
          name.isBlank()
              ? "the suite has no name"
              : "there is no suite " + name + Suggestion.hint(bare(), SUITES.names()));
    }
    return ExitCode.of(
        SuiteStart.run(
            file,
            tags,
            definitions.ofSimulations(),
            outcome -> Runtime.getRuntime().halt(ExitCode.of(outcome))));
  }

  /** Returns the name without the directory and the suffix of a path. */
  private String bare() {
    return name.replaceFirst(".*/", "").replaceFirst("\\.conf$", "");
  }
}
