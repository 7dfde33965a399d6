package dev.gauntlet.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of a suite, with a directory for each simulation, which contains its run. It is
 * recognized by its name, because a running suite has no result file yet.
 *
 * @param name the name of the suite
 */
public record SuiteFolder(Path path, String name) {

  /** The text between the time and the suite's name in the name of the directory. */
  public static final String PREFIX = "suite-";

  /** The name of the file with the suite's result. */
  public static final String RESULT = "suite.json";

  private static final Pattern FOLDER = Pattern.compile("\\d{8}-\\d{6}Z?-" + PREFIX + "(.+)");

  /** Returns the suite of a directory; empty if the directory does not belong to a suite. */
  public static Optional<SuiteFolder> of(Path folder) {
    Matcher name = FOLDER.matcher(String.valueOf(folder.getFileName()));
    return name.matches() ? Optional.of(new SuiteFolder(folder, name.group(1))) : Optional.empty();
  }

  /** Returns the suite of a run; empty if the run is not part of a suite. */
  public static Optional<SuiteFolder> around(RunFolder run) {
    Path simulation = run.path().toAbsolutePath().normalize().getParent();
    return Optional.ofNullable(simulation).map(Path::getParent).flatMap(SuiteFolder::of);
  }

  /**
   * Returns the directories of the suite's runs, including those without a result.
   *
   * @throws IOException if they cannot be read
   */
  public List<RunFolder> runs() throws IOException {
    List<RunFolder> runs = new ArrayList<>();
    try (Stream<Path> simulations = Files.list(path)) {
      for (Path simulation : simulations.filter(Files::isDirectory).toList()) {
        runs.addAll(RunFolder.in(simulation));
      }
    }
    return runs;
  }
}
