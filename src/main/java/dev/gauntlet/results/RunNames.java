package dev.gauntlet.results;

import dev.gauntlet.config.Suggestion;
import dev.gauntlet.history.PastRuns;
import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.run.plan.ResultsDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the runs in a results directory: the name of a run's directory, also for a run of a
 * suite; {@code SUITE/SIMULATION} for a run of a suite; or {@code latest}.
 */
public record RunNames(Path results) {

  private static final String LATEST = ResultsDirectory.LATEST;

  /**
   * Returns the directory of a run.
   *
   * @throws RunException if there is no such run; the message suggests similar names
   */
  RunFolder folder(String id) {
    if (!Files.isDirectory(results)) {
      throw new RunException(
          "%s %s; choose another directory with -Dresults="
              .formatted(
                  results.toAbsolutePath(),
                  Files.exists(results) ? "is no directory of runs" : "does not exist"));
    }
    try {
      Path folder = resolve(id).normalize();
      if (id.isBlank() || !Files.isDirectory(folder) || !isWithin(folder)) {
        String hint = hint(id);
        return madeBySuite(id)
            .orElseThrow(
                () -> new RunException("there is no run %s in %s%s".formatted(id, results, hint)));
      }
      return new RunFolder(runIn(folder, id));
    } catch (IOException | InvalidPathException e) {
      throw new RunException(
          "there is no run %s in %s%s choose another directory with -Dresults="
              .formatted(id, results.toAbsolutePath(), newest()));
    }
  }

  private boolean isWithin(Path folder) {
    return folder.toAbsolutePath().normalize().startsWith(results.toAbsolutePath().normalize());
  }

  private Optional<RunFolder> madeBySuite(String id) throws IOException {
    return new PastRuns(results)
        .folders().stream().filter(run -> run.name().equals(id)).findFirst();
  }

  private Path resolve(String id) throws IOException {
    Path asked = withinResults(Path.of(id));
    if (!asked.startsWith(LATEST)) {
      return results.resolve(asked);
    }
    Path newest = latest(results);
    return asked.getNameCount() == 1 ? newest : newest.resolve(Path.of(LATEST).relativize(asked));
  }

  /**
   * Returns a path that leads into the results directory, as a shell completes it, relative to it.
   * Names have precedence, because the working directory may be below the results.
   */
  Path withinResults(Path asked) {
    if (asked.startsWith(LATEST) || !asked.isAbsolute() && Files.exists(results.resolve(asked))) {
      return asked;
    }
    Path folder = results.toAbsolutePath().normalize();
    Path whole = asked.toAbsolutePath().normalize();
    return whole.startsWith(folder) && !whole.equals(folder) ? folder.relativize(whole) : asked;
  }

  /** Returns the run's own directory; that of a suite's simulation is within another one. */
  private static Path runIn(Path folder, String id) throws IOException {
    if (Files.exists(folder.resolve(SuiteFolder.RESULT))) {
      String simulations = simulations(folder, id);
      throw new RunException(
          simulations.isEmpty()
              ? "%s is a suite that ran no simulation; see %s"
                  .formatted(id, new RunFolder(folder).summary())
              : "%s is a suite; name one of its simulations:%s".formatted(id, simulations));
    }
    return isAroundARun(folder) ? latest(folder) : folder;
  }

  private static String simulations(Path suite, String id) throws IOException {
    try (Stream<Path> members = Files.list(suite)) {
      return members
          .filter(RunNames::isAroundARun)
          .map(member -> " %s/%s".formatted(id, member.getFileName()))
          .sorted()
          .collect(Collectors.joining(","));
    }
  }

  private static boolean isAroundARun(Path folder) {
    return Files.exists(folder.resolve(LATEST), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Returns the directory to which {@code latest} points, which is a link, or a file with the name.
   *
   * @throws IOException if neither exists
   */
  public static Path latest(Path directory) throws IOException {
    Path latest = directory.resolve(LATEST);
    String name =
        Files.isSymbolicLink(latest)
            ? Files.readSymbolicLink(latest).toString()
            : Files.readString(latest).strip();
    if (name.isEmpty()) {
      throw new NoSuchFileException(latest.toString(), null, "is empty");
    }
    return directory.resolve(name);
  }

  private String newest() {
    try {
      return new PastRuns(results)
          .folders().stream()
          .findFirst()
          .map(run -> ", the newest is %s; name it, or".formatted(run.name()))
          .orElse(";");
    } catch (IOException e) {
      return ";";
    }
  }

  private String hint(String id) throws IOException {
    List<String> known = new PastRuns(results).folders().stream().map(RunFolder::name).toList();
    String near = Suggestion.hint(id, known);
    if (!near.isEmpty() || known.isEmpty()) {
      return near;
    }
    return ", the newest is " + known.get(0) + "; see gauntlet runs";
  }
}
