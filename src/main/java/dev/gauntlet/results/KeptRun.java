package dev.gauntlet.results;

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

/** A run that was made before, also one that was killed: all that came out of it is in its logs. */
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
   * @param id its name, as {@link RunNames} has it
   * @throws RunException if there is no such run, or its files are missing or broken
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
          "%s is %s, without which the run cannot be judged"
              .formatted(file, Files.isDirectory(file) ? "a folder and no file" : "missing"));
    }
  }

  public RunFolder folder() {
    return folder;
  }

  /**
   * Judges the run by the objectives that it was made with, or by others.
   *
   * @param changes a file whose objectives go before those of the run
   * @param sources whose {@code -D} options go before both
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong with them
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

  /** Those that files of objectives may name, and those that the run's own configuration did. */
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
   * Writes all outputs, in place of those that are there.
   *
   * @throws RunException if some cannot be written
   */
  public void write(RunResult result) {
    try {
      List<String> problems = RunOutputs.write(data, result);
      if (!problems.isEmpty()) {
        throw new RunException(String.join("\n", problems));
      }
    } catch (IOException e) {
      throw new RunException("%s cannot be written: %s".formatted(folder.result(), e));
    }
  }

  /** The result for people. */
  public String table(RunResult result) {
    return ConsoleTable.of(result, folder.path());
  }
}
