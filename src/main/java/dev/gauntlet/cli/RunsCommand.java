package dev.gauntlet.cli;

import dev.gauntlet.history.PastRuns;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.RunsTable;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.SuiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code gauntlet runs}, which lists the runs, newest first. */
@Command(
    name = "runs",
    description = "Lists the runs, newest first.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public void run() {
    options.only(List.of("results"));
    Path results = options.results();
    RunsTable table = new RunsTable(ZoneId.systemDefault());
    print(fill(table, results) ? table.text().stripTrailing() : "no runs in " + results);
  }

  /** Fills the table. Returns whether there are any runs. */
  private static boolean fill(RunsTable table, Path results) {
    if (Files.notExists(results)) {
      return false;
    }
    try {
      PastRuns past = new PastRuns(results);
      List<RunFolder> folders = past.folders();
      List<SuiteFolder> suites = past.suitesWithoutRuns();
      folders.forEach(folder -> table.add(folder, result(folder)));
      suites.forEach(table::add);
      return !folders.isEmpty() || !suites.isEmpty();
    } catch (IOException e) {
      throw new RunException(
          "%s %s; choose another with -Dresults="
              .formatted(
                  results, Files.isDirectory(results) ? "cannot be read" : "is no folder of runs"));
    }
  }

  private static Optional<RunResult> result(RunFolder folder) {
    try {
      return Optional.of(RunResultFile.read(folder.result()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void print(String text) {
    spec.commandLine().getOut().println(text);
  }
}
