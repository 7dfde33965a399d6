package dev.gauntlet.history;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs in a results directory. */
public record PastRuns(Path directory) {

  private static final String REMOTE = "remote";

  /**
   * The folders of all runs, also of those without a result, the newest first.
   *
   * @throws IOException if the directory cannot be read
   */
  public List<RunFolder> folders() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> !Files.isSymbolicLink(entry))
          .map(RunFolder::new)
          .filter(folder -> Files.isRegularFile(folder.eventLog()))
          .sorted(Comparator.comparing((RunFolder folder) -> folder.name()).reversed())
          .toList();
    }
  }

  /**
   * The run that a result is to be compared with: the latest one that began before it, of the same
   * simulation, model and target. Broken folders are passed over.
   */
  public Optional<RunResult> before(RunResult result) {
    String suffix = "-" + result.run().simulation().toLowerCase(Locale.ROOT);
    try {
      return folders().stream()
          .filter(folder -> folder.name().contains(suffix))
          .flatMap(folder -> read(folder).stream())
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
    return past.run().simulation().equals(now.run().simulation())
        && past.run().model().equals(now.run().model())
        && past.run().quick() == now.run().quick()
        && sameTarget(past, now);
  }

  /** A platform that each run starts anew has another port each time. */
  private static boolean sameTarget(RunResult past, RunResult now) {
    String kind = now.provenance().targetKind();
    return past.provenance().targetKind().equals(kind)
        && (!kind.equals(REMOTE) || past.run().target().equals(now.run().target()));
  }
}
