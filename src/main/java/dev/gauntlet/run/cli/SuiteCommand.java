package dev.gauntlet.run.cli;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.run.suite.SuiteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gauntlet suite multiagent}: several simulations, one table. */
@Command(
    name = "suite",
    description = "Runs the simulations of a file of user-files/suites, one after the other.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet suite multiagent --tag quick"})
final class SuiteCommand implements Callable<Integer> {

  private static final Path FOLDER = Path.of("user-files", "suites");
  private static final String SUFFIX = ".conf";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "For user-files/suites/NAME.conf.")
  private String name;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Only simulations with this tag; may be given again.")
  private Set<String> tags = new LinkedHashSet<>();

  @Option(
      names = "-D",
      paramLabel = "NAME[=VALUE]",
      mapFallbackValue = "",
      description = "A setting for every simulation, such as -DbaseUrl=http://127.0.0.1:8000.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException, IOException {
    Path file = FOLDER.resolve(name + SUFFIX);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), "there is no suite " + name + Suggestion.hint(name, known()));
    }
    return SuiteRun.run(file, tags, options) ? 0 : 1;
  }

  private static List<String> known() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }
}
