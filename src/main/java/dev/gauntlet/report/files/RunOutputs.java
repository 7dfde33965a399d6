package dev.gauntlet.report.files;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.history.PastRuns;
import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.report.LoadSeries;
import dev.gauntlet.report.html.HtmlReport;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunManifest;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.RunResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A writer of all files of a run's directory except its logs, at the end of the run and later again
 * from its logs.
 */
public final class RunOutputs {

  /** A writer of one file. */
  @FunctionalInterface
  private interface Output {
    void write(Path file) throws IOException;
  }

  private final RunFolder folder;
  private final List<String> written = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private RunOutputs(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes all files and replaces earlier ones. If one cannot be written, the others still are.
   *
   * @return a sentence for each that could not be written
   * @throws IOException if the result itself cannot be written
   */
  public static List<String> write(RunData run, RunResult result) throws IOException {
    RunFolder folder = run.folder();
    RunResultFile.write(folder.result(), result);
    RunOutputs outputs = new RunOutputs(folder);
    outputs.written.add(folder.result().getFileName().toString());
    outputs.all(run, result);
    return outputs.problems;
  }

  private void all(RunData run, RunResult result) {
    write(folder.stats(), file -> AtomicFile.write(file, out -> StatsCsv.write(out, run)));
    write(folder.failures(), file -> AtomicFile.write(file, out -> FailuresCsv.write(out, result)));
    if (!result.work().metrics().isEmpty()) {
      write(folder.metrics(), file -> AtomicFile.write(file, out -> MetricsCsv.write(out, result)));
    }
    if (result.work().totals().transfer() != null) {
      write(
          folder.transfers(),
          file -> AtomicFile.write(file, out -> TransfersCsv.write(out, result)));
    }
    if (result.work().totals().streams() != null) {
      write(
          folder.streams(), file -> AtomicFile.write(file, out -> StreamsCsv.write(out, result)));
    }
    if (RefusalsCsv.isNeeded(result)) {
      write(
          folder.refusals(),
          file -> AtomicFile.write(file, out -> RefusalsCsv.write(out, result)));
    }
    write(folder.junit(), file -> AtomicFile.write(file, out -> JUnitXml.write(out, result)));
    write(
        folder.summary(),
        file -> AtomicFile.write(file, out -> out.write(SummaryMarkdown.of(result))));
    series(run, result);
    write(folder.manifest(), file -> RunManifest.of(result, written).write(file));
  }

  /** Writes the outputs over time, which share one pass over the logs. */
  private void series(RunData run, RunResult result) {
    try {
      LoadSeries series = LoadSeries.read(run, LocustColumns::percentiles);
      Optional<RunResult> previous = PastRuns.with(folder).before(folder, result);
      write(
          folder.timeseries(),
          file ->
              AtomicFile.write(
                  file, out -> TimeseriesCsv.write(out, series.rows(), run.span().loadStart())));
      write(
          folder.report(),
          file ->
              AtomicFile.write(
                  file, out -> new HtmlReport(run, result, series, previous).write(out)));
    } catch (IOException | RuntimeException e) {
      problems.add("the time series of the run could not be read: " + FileErrorText.of(e));
    }
  }

  private void write(Path file, Output output) {
    try {
      output.write(file);
      written.add(file.getFileName().toString());
    } catch (IOException | RuntimeException e) {
      problems.add("%s could not be written: %s".formatted(file, FileErrorText.of(e)));
    }
  }
}
