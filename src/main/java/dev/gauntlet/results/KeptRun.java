package dev.gauntlet.results;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.ConsoleTable;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objectives;
import dev.gauntlet.verdict.RunObjectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A finished or killed run, whose outputs can be rebuilt from its logs. */
public final class KeptRun {

  private final RunFolder folder;
  private final RunData data;

  private KeptRun(RunFolder folder, RunData data) {
    this.folder = folder;
    this.data = data;
  }

  /**
   * Reads a run's logs.
   *
   * @param results the results directory
   * @param id the name of the run, in a form that {@link RunNames} accepts
   * @throws RunException if there is no such run, or if its files are missing or damaged
   */
  public static KeptRun open(Path results, String id) {
    RunFolder folder = new RunNames(results).folder(id);
    require(folder.eventLog());
    require(folder.latencyLog());
    require(folder.configuration());
    try {
      return new KeptRun(folder, RunData.read(folder));
    } catch (IOException e) {
      throw new RunException("run %s cannot be read: %s".formatted(id, e.getMessage()));
    }
  }

  private static void require(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RunException(
          "%s is %s. The run cannot be judged without this file"
              .formatted(file, Files.isDirectory(file) ? "a directory, not a file" : "missing"));
    }
  }

  public RunFolder folder() {
    return folder;
  }

  /**
   * Judges the run by its own objectives or by others.
   *
   * @param changes a file whose objectives override those of the run
   * @param sources contains {@code -D} options, which override both
   * @throws dev.gauntlet.config.ConfigurationException with all problems of the objectives
   */
  public RunResult judge(Optional<Path> changes, SettingsSources sources) {
    Objectives objectives =
        data.span().loadBegan() ? objectives(changes, sources) : Objectives.of();
    try {
      return Judge.judge(data, objectives).result(data);
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(folder.path(), e.getMessage()));
    }
  }

  /**
   * Returns the contracts that a file of objectives may name, and those in the run's objectives.
   */
  private Set<String> contracts(ClassLoader classPath) {
    SettingsSources nothing = new SettingsSources(Map.of(), Map.of(), classPath);
    Settings own = Settings.kept(nothing, folder.configuration(), Optional.empty());
    Set<String> contracts = new TreeSet<>(own.section(RunObjectives.SECTION).keys());
    contracts.addAll(NamedFiles.CONTRACTS.names());
    return contracts;
  }

  private Objectives objectives(Optional<Path> changes, SettingsSources sources) {
    Settings settings = Settings.kept(sources, folder.configuration(), changes);
    Objectives objectives =
        RunObjectives.read(
            data.header().run().simulation(),
            data.header().scope(),
            settings,
            data.header().planned(),
            contracts(sources.classPath()));
    settings.throwIfProblems();
    return objectives;
  }

  /**
   * Writes all outputs and replaces existing ones.
   *
   * @throws RunException if an output cannot be written
   */
  public void write(RunResult result) {
    try {
      List<String> problems = RunOutputs.write(data, result);
      if (!problems.isEmpty()) {
        throw new RunException(String.join("\n", problems));
      }
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be written: %s".formatted(folder.result(), FileErrorText.of(e)));
    }
  }

  /** Returns the result as a table for the console. */
  public String table(RunResult result) {
    return ConsoleTable.of(result, folder.path());
  }
}
