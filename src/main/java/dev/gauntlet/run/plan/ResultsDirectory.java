package dev.gauntlet.run.plan;

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

/** Where every run gets a folder, named after its start in UTC and its simulation. */
public record ResultsDirectory(Path path) {

  /** In UTC, so that names sort by time across zones and in the hour that repeats. */
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The link to the last run, which its folder is beside. */
  public static final String LATEST = "latest";

  private static final String KEY = "directory";

  /** Of a part of a path in bytes, on every file system in use. */
  private static final int LONGEST_NAME = 255;

  /**
   * Reads {@code results.directory}; empty with a problem where it is no path. A leading {@code ~}
   * is the user's home, as in a shell, and needless steps such as {@code ./} are left out.
   */
  public static Optional<ResultsDirectory> read(Section results) {
    if (!results.has(KEY)) {
      results.problem(KEY, "must name a folder");
    }
    return results.optional(KEY, ResultsDirectory::parse);
  }

  /** As {@link #read}, of settings that may be wrong in other places. */
  public static Optional<ResultsDirectory> of(Settings settings) {
    return read(settings.section("results"));
  }

  /**
   * The result of the run that a load generator made here.
   *
   * @param process its id, which an earlier process may have had
   * @param since when it was started
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

  /** Whether any run was kept here, as far as that can be seen. */
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
      throw new IllegalArgumentException("must be written out: only ~/ is known");
    }
    return System.getProperty("user.home") + text.substring(1);
  }

  /** A step up from a link leads elsewhere than its text says. */
  private static Path plain(Path given) throws IOException {
    Path plain = given.normalize();
    if (Files.exists(given) && !(Files.exists(plain) && Files.isSameFile(given, plain))) {
      return given.toRealPath();
    }
    return plain.toString().isEmpty() ? Path.of(".") : plain;
  }

  /** Reports why no run could be kept here as a problem of {@code results.directory}. */
  public void check(Section results, Duration length) {
    objection(length).ifPresent(objection -> results.problem(KEY, objection));
  }

  /**
   * Why a run could not be kept here, with the next step, or nothing. Makes nothing.
   *
   * @param length of the load, which needs room
   */
  public Optional<String> objection(Duration length) {
    try {
      Path latest = path.resolve(LATEST);
      if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(
            ("cannot be used: %s is a folder of yours, and the link to the last run goes there:"
                    + " move it away, or choose another with -Dresults=")
                .formatted(latest.toAbsolutePath()));
      }
      Path nearest = nearestThatIsThere();
      if (!Files.isDirectory(nearest)) {
        boolean there = Files.exists(nearest);
        return Optional.of(objection(nearest + (there ? " is no folder" : " links to nothing")));
      }
      if (!Files.isWritable(nearest)) {
        return Optional.of(objection("no right to write into " + nearest));
      }
      DiskSpace space = DiskSpace.of(nearest);
      if (!space.ofDisk()) {
        return Optional.of(objection(nearest + " is on no disk"));
      }
      return longName().map(this::objection).or(() -> space.objection(length).map(this::lackOfRoom));
    } catch (IOException e) {
      return Optional.of(objection(e));
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
   * Makes the folder of a new run and lets {@code latest} beside it point there.
   *
   * @param length of the load, which needs room
   * @throws RunException if the disk does not let us
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
   * The folder for the logs of a command that is no run, which may be there from the last time.
   *
   * @throws RunException if the disk does not let us
   */
  public Path logsOf(String command) {
    try {
      return Files.createDirectories(path.resolve(command));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private RunException notWritable(IOException reason) {
    return new RunException("results " + objection(reason));
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
   * Where links are not to be had, {@code latest} is a file that holds the name. It is replaced in
   * one step, since another run may begin at the same time.
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
