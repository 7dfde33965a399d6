package dev.gauntlet.cli;

import dev.gauntlet.results.KeptRun;
import dev.gauntlet.results.RunArchive;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gauntlet share latest}, which packs a run into one file. */
@Command(
    name = "share",
    description = {
      "Packs a run into one zip file: report, data, and Gatling's own report, unchanged.",
      "It does not contain the logs of the platform."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: gauntlet share latest --output spike.zip"})
final class ShareCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private RunSelection run;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The zip file, or a directory for RUN.zip; default: the results directory.")
  private Path output;

  @Override
  public void run() {
    KeptRun kept = run.open();
    Path place = output == null ? run.results() : output;
    Path zip = Files.isDirectory(place) ? place.resolve(kept.folder().name() + ".zip") : place;
    RunArchive archive = new RunArchive(kept.folder());
    archive.write(zip);
    PrintWriter out = spec.commandLine().getOut();
    out.println(zip);
    if (!archive.hasGatlingsReport()) {
      out.println("without Gatling's report, because the run was cut short before it was written");
    }
  }
}
