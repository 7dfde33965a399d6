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
 * Where a suite keeps what it ran: a folder for each simulation, around its run. It is known by its
 * name, since a suite that is under way has no outcome yet.
 *
 * @param name the suite's
 */
public record SuiteFolder(Path path, String name) {

  /** Stands before the suite's name in that of its folder, behind the time. */
  public static final String PREFIX = "suite-";

  /** The file that holds what came out of it. */
  public static final String RESULT = "suite.json";

  private static final Pattern FOLDER = Pattern.compile("\\d{8}-\\d{6}Z?-" + PREFIX + "(.+)");

  /** Empty where a folder is none of a suite. */
  public static Optional<SuiteFolder> of(Path folder) {
    Matcher name = FOLDER.matcher(String.valueOf(folder.getFileName()));
    return name.matches() ? Optional.of(new SuiteFolder(folder, name.group(1))) : Optional.empty();
  }

  /** The suite that made a run; empty where it was made alone. */
  public static Optional<SuiteFolder> around(RunFolder run) {
    Path simulation = run.path().toAbsolutePath().normalize().getParent();
    return Optional.ofNullable(simulation).map(Path::getParent).flatMap(SuiteFolder::of);
  }

  /**
   * The folders of its runs, also of those without a result.
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
