package dev.gauntlet.history;

import dev.gauntlet.result.RunBeginning;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs in a results directory, including those of suites. */
public record PastRuns(Path directory) {

  private static final String REMOTE = "remote";

  /** Returns the runs that include a given run, whether it was started alone or by a suite. */
  public static PastRuns with(RunFolder run) {
    Path around = run.path().toAbsolutePath().normalize();
    return new PastRuns(SuiteFolder.around(run).map(SuiteFolder::path).orElse(around).getParent());
  }

  /**
   * Returns the folders of all runs, the newest first, including those without a result. The order
   * follows the log, not the name, since the names of earlier versions contain local time. A folder
   * with a broken log comes last.
   *
   * @throws IOException if the directory cannot be read
   */
  public List<RunFolder> folders() throws IOException {
    List<RunFolder> folders = new ArrayList<>(RunFolder.in(directory));
    for (SuiteFolder suite : suites()) {
      folders.addAll(suite.runs());
    }
    Map<RunFolder, Instant> starts = new HashMap<>();
    for (RunFolder run : folders) {
      starts.put(run, run.beginning().map(RunBeginning::at).orElse(Instant.EPOCH));
    }
    Comparator<RunFolder> oldestFirst = Comparator.comparing(starts::get);
    folders.sort(oldestFirst.thenComparing(RunFolder::name).reversed());
    return folders;
  }

  /**
   * Returns the suites without any run, by name: each never began, or is about to.
   *
   * @throws IOException if the directory cannot be read
   */
  public List<SuiteFolder> suitesWithoutRuns() throws IOException {
    List<SuiteFolder> without = new ArrayList<>();
    for (SuiteFolder suite : suites()) {
      if (suite.runs().isEmpty()) {
        without.add(suite);
      }
    }
    without.sort(Comparator.comparing(SuiteFolder::path));
    return without;
  }

  private List<SuiteFolder> suites() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .flatMap(entry -> SuiteFolder.of(entry).stream())
          .toList();
    }
  }

  /**
   * Returns the run to compare a result with: the latest one that began before it, with the same
   * simulation, planned load and target. A run of a suite is compared only with runs of suites,
   * because their platform has served other simulations before. Broken folders, and runs that never
   * began, are skipped.
   */
  public Optional<RunResult> before(RunFolder folder, RunResult result) {
    String suffix = "-" + result.run().simulation().toLowerCase(Locale.ROOT);
    boolean bySuite = SuiteFolder.around(folder).isPresent();
    try {
      return folders().stream()
          .filter(past -> past.name().contains(suffix))
          .filter(past -> SuiteFolder.around(past).isPresent() == bySuite)
          .flatMap(past -> read(past).stream())
          .filter(past -> past.run().start().isBefore(result.run().start()))
          .filter(past -> alike(past, result))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<RunResult> read(RunFolder folder) {
    try {
      return Optional.of(RunResultFile.read(folder.result()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean alike(RunResult past, RunResult now) {
    return past.verdict().status() != VerdictStatus.ERROR
        && past.run().simulation().equals(now.run().simulation())
        && past.run().model().equals(now.run().model())
        && past.run().quick() == now.run().quick()
        && past.work().load().planned().equals(now.work().load().planned())
        && sameTarget(past, now);
  }

  /** Compares the targets without the port of a platform that each run or suite starts anew. */
  private static boolean sameTarget(RunResult past, RunResult now) {
    String kind = now.provenance().targetKind();
    return past.provenance().targetKind().equals(kind)
        && (!kind.equals(REMOTE) || past.run().target().equals(now.run().target()));
  }
}
