package dev.gauntlet.run.plan;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.history.PastRuns;
import dev.gauntlet.process.RunException;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The directory in which every run gets a folder, named after its start in UTC and its simulation.
 */
public record ResultsDirectory(Path path) {

  /**
   * The start in a folder's name, in UTC so that names sort by time across time zones and when
   * clocks are set back.
   */
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The name of the link to the last run, beside the runs' folders. */
  public static final String LATEST = "latest";

  private static final String KEY = "directory";

  /** The longest name of a file or folder, in bytes; the limit of all common file systems. */
  private static final int LONGEST_NAME = 255;

  /**
   * Reads {@code results.directory}; reports a problem and returns empty where it is no path. A
   * leading {@code ~} is the user's home, as in a shell, and the path is normalized.
   */
  public static Optional<ResultsDirectory> read(Section results) {
    if (!results.has(KEY)) {
      results.problem(KEY, "must name a folder");
    }
    return results.optional(KEY, ResultsDirectory::parse);
  }

  /** Reads the directory from settings that may have errors elsewhere. */
  public static Optional<ResultsDirectory> of(Settings settings) {
    return read(settings.section("results"));
  }

  /**
   * Returns the result of the run that a load generator wrote here.
   *
   * @param process the load generator's process id, which an earlier process may have had
   * @param since when the load generator was started
   */
  public Optional<RunResult> runOf(long process, Instant since) {
    try {
      for (RunFolder run : new PastRuns(path).folders()) {
        if (run.beginning()
            .filter(began -> began.process() == process)
            .filter(began -> !began.at().isBefore(since.truncatedTo(ChronoUnit.MILLIS)))
            .isPresent()) {
          return Optional.of(RunResultFile.read(run.result()));
        }
      }
    } catch (IOException e) {
      // Without a result there is no verdict.
    }
    return Optional.empty();
  }

  /** Returns whether the directory holds any run; false if it cannot be read. */
  public boolean holdsRuns() {
    try {
      return Files.isDirectory(path) && !new PastRuns(path).folders().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static ResultsDirectory parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must name a folder");
    }
    try {
      return new ResultsDirectory(plain(Path.of(home(text))));
    } catch (InvalidPathException | IOException e) {
      throw new IllegalArgumentException("must be a path of this system");
    }
  }

  private static String home(String text) {
    if (!text.startsWith("~")) {
      return text;
    }
    if (text.length() > 1 && text.charAt(1) != '/') {
      throw new IllegalArgumentException("must be written out: only ~/ is expanded");
    }
    return System.getProperty("user.home") + text.substring(1);
  }

  /**
   * Normalizes a path, except where {@code ..} follows a symbolic link, which leads elsewhere than
   * the text suggests.
   */
  private static Path plain(Path given) throws IOException {
    Path plain = given.normalize();
    if (Files.exists(given) && !(Files.exists(plain) && Files.isSameFile(given, plain))) {
      return given.toRealPath();
    }
    return plain.toString().isEmpty() ? Path.of(".") : plain;
  }

  /** Reports a reason why no run could be kept here as a problem of {@code results.directory}. */
  public void check(Section results, Duration length) {
    objection(length).ifPresent(objection -> results.problem(KEY, objection));
  }

  /**
   * Returns the reason why a run could not be kept here, with the next step; empty if it could.
   * Creates no file.
   *
   * @param length the duration of the load, which determines the required disk space
   */
  public Optional<String> objection(Duration length) {
    try {
      Path latest = path.resolve(LATEST);
      if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(
            ("cannot be used: %s is a directory, and Gauntlet creates the link to the last run there:"
                    + " move it away, or choose another with -Dresults=")
                .formatted(latest.toAbsolutePath()));
      }
      Path nearest = nearestThatIsThere();
      if (!Files.isDirectory(nearest)) {
        boolean there = Files.exists(nearest);
        return Optional.of(objection(nearest + (there ? " is no folder" : " is a broken link")));
      }
      if (!Files.isWritable(nearest)) {
        return Optional.of(objection("no permission to write to " + nearest));
      }
      DiskSpace space = DiskSpace.of(nearest);
      if (!space.ofDisk()) {
        return Optional.of(objection(nearest + " is not on a disk"));
      }
      return longName().map(this::objection).or(() -> space.objection(length).map(this::lackOfRoom));
    } catch (IOException e) {
      return Optional.of(objection(FileErrorText.of(e)));
    }
  }

  private Optional<String> longName() {
    return StreamSupport.stream(path.spliterator(), false)
        .mapToInt(name -> name.toString().getBytes(StandardCharsets.UTF_8).length)
        .filter(bytes -> bytes > LONGEST_NAME)
        .mapToObj(bytes -> "a name of %s bytes, at most %s".formatted(bytes, LONGEST_NAME))
        .findFirst();
  }

  private String objection(Object reason) {
    return objection(reason, "choose another");
  }

  private String lackOfRoom(String reason) {
    return objection(reason, "make room there or choose another");
  }

  private String objection(Object reason, String nextStep) {
    return "cannot be written to %s (%s); %s with -Dresults="
        .formatted(path.toAbsolutePath(), reason, nextStep);
  }

  private Path nearestThatIsThere() {
    Path place = path.toAbsolutePath().normalize();
    while (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }

  /**
   * Creates the folder of a new run and makes the link {@code latest} point to it.
   *
   * @param length the duration of the load, which determines the required disk space
   * @throws RunException if the file system does not allow it
   */
  public RunFolder newRun(String simulation, Instant start, Duration length) {
    Optional<String> objection = objection(length);
    if (objection.isPresent()) {
      throw new RunException("results " + objection.get());
    }
    String stem = START.format(start) + "-" + simulation.toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(path);
      RunFolder folder = new RunFolder(firstFree(stem));
      Files.createDirectory(folder.logs());
      pointLatestTo(folder.path().getFileName());
      return folder;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /**
   * Returns the folder for the logs of a command that is not a run; creates it unless it exists.
   *
   * @throws RunException if the file system does not allow it
   */
  public Path logsOf(String command) {
    try {
      return Files.createDirectories(path.resolve(command));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private RunException notWritable(IOException reason) {
    return new RunException("results " + objection(FileErrorText.of(reason)));
  }

  private Path firstFree(String stem) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Files.createDirectory(path.resolve(attempt == 1 ? stem : stem + "-" + attempt));
      } catch (FileAlreadyExistsException e) {
        // Another run of the same second has it: the next number is tried.
      }
    }
  }

  /**
   * Replaces the link {@code latest} atomically, since another run may begin at the same time.
   * {@code latest} is a file that holds the name if links are not supported.
   */
  private void pointLatestTo(Path name) throws IOException {
    Path fresh = path.resolve("." + LATEST + "-" + name);
    try {
      Files.createSymbolicLink(fresh, name);
    } catch (UnsupportedOperationException | IOException e) {
      Files.writeString(fresh, name.toString());
    }
    try {
      Files.move(fresh, path.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
