package dev.gauntlet.run.execution;

import dev.gauntlet.result.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gatling's own report of the run in this process. Gatling writes it into the build folder, where
 * the next clean build would remove it, under the name of the simulation and the time in UTC.
 *
 * @param folders the folder of Gatling's reports
 */
record GatlingReport(Path folders) {

  /** Gatling's log, which is large and readable only by the version of Gatling that wrote it. */
  private static final String LOG = "simulation.log";

  private static final String INDEX = "index.html";
  private static final Path BUILD_FOLDER = Path.of("target", "gatling");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Returns the report of this process, in the folder from the command line. */
  static GatlingReport ofProcess() {
    List<String> arguments = List.of(System.getProperty("sun.java.command", "").split(" "));
    int option = Math.max(arguments.indexOf("-rf"), arguments.indexOf("--results-folder"));
    boolean given = option >= 0 && option + 1 < arguments.size();
    return new GatlingReport(given ? Path.of(arguments.get(option + 1)) : BUILD_FOLDER);
  }

  /**
   * Copies the report, without Gatling's log, into the run's folder. Does nothing if there is no
   * report, as after an aborted run.
   *
   * @param simulation the simple name of its class
   * @param since when this process began to prepare the run
   * @throws IOException if it cannot be copied
   */
  void keep(String simulation, Instant since, RunFolder run) throws IOException {
    Optional<Path> report = find(simulation.toLowerCase(Locale.ROOT) + "-", since);
    if (report.isPresent()) {
      copy(report.get(), run.gatling());
    }
  }

  /** Returns the first report since then; a later one belongs to another process. */
  private Optional<Path> find(String prefix, Instant since) throws IOException {
    if (!Files.isDirectory(folders)) {
      return Optional.empty();
    }
    String earliest = prefix + STAMP.format(since);
    try (Stream<Path> entries = Files.list(folders)) {
      return entries
          .filter(entry -> name(entry).startsWith(prefix))
          .filter(entry -> name(entry).length() == earliest.length())
          .filter(entry -> name(entry).compareTo(earliest) >= 0)
          .min(Comparator.comparing(GatlingReport::name))
          .filter(entry -> Files.isRegularFile(entry.resolve(INDEX)));
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static void copy(Path report, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(report)) {
      for (Path file : files.filter(path -> !name(path).equals(LOG)).toList()) {
        Path copy = target.resolve(report.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
