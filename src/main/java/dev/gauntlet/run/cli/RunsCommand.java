package dev.gauntlet.run.cli;

import dev.gauntlet.history.PastRuns;
import dev.gauntlet.report.RunsTable;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
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

/** {@code gauntlet runs}: what was run, the newest first. */
@Command(
    name = "runs",
    description = "Lists the runs that were made, the newest first.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Override
  public void run() {
    Path results = options.results();
    List<RunFolder> folders = folders(results);
    if (folders.isEmpty()) {
      say("no runs in " + results);
      return;
    }
    RunsTable table = new RunsTable(ZoneId.systemDefault());
    folders.forEach(folder -> table.add(folder, result(folder)));
    say(table.text().stripTrailing());
  }

  private static List<RunFolder> folders(Path results) {
    try {
      return Files.isDirectory(results) ? new PastRuns(results).folders() : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<RunResult> result(RunFolder folder) {
    try {
      return Optional.of(RunResultFile.read(folder.result()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void say(String text) {
    spec.commandLine().getOut().println(text);
  }
}
