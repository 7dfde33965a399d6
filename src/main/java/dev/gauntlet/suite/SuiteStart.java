package dev.gauntlet.suite;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.SimulationSources;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.run.plan.ResultsDirectory;
import dev.gauntlet.target.TargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The start of a suite: it reads and checks everything before the first simulation. */
public final class SuiteStart {

  private SuiteStart() {}

  /**
   * Runs the suite of a file. All its simulations are read and checked before the first one starts.
   * If the suite cannot start, its directory contains the verdict {@code error} and the reasons.
   *
   * @param file a file below user-files/suites, which is named after the suite
   * @param tags selects simulations with one of these tags; all if empty
   * @param options options of every simulation, as {@code -Dname=value}
   * @param interrupted called last, with the outcome, if a signal ends the process
   * @return the outcome; passed for a dry run without problems
   * @throws TargetException if the embedded platform cannot be started
   * @throws UnknownTagException if no simulation has one of the tags
   * @throws RunException with all configuration problems, or if results cannot be written
   */
  public static VerdictStatus run(
      Path file, Set<String> tags, Map<String, String> options, Consumer<VerdictStatus> interrupted)
      throws InterruptedException {
    SettingsSources process = SettingsSources.ofProcess();
    Settings settings =
        Settings.load(new SettingsSources(options, process.variables(), process.classPath()));
    Section load = settings.section("load");
    if (load.flag("trace")) {
      load.problem("trace", "shows the users of one simulation: use gauntlet run");
    }
    boolean dryRun = load.flag("dry-run");
    Optional<ResultsDirectory> results = ResultsDirectory.of(settings);
    Suite whole = Suite.read(settings.file(file), SimulationSources.ofProject());
    SuiteTarget.Plan plan = SuiteTarget.plan(settings);
    String name = NamedFiles.name(file);
    List<String> problems = new ArrayList<>(problems(settings));
    if (problems.isEmpty()) {
      whole.requireTags(tags);
    }
    Suite suite = whole.chosen(tags);
    SuiteCheck check = SuiteCheck.of(suite, options, plan.expectedAccess(), process);
    check.problems().stream()
        .filter(problem -> problems.stream().noneMatch(problem::endsWith))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      if (!dryRun) {
        results
            .filter(found -> found.objection(Duration.ZERO).isEmpty())
            .ifPresent(found -> keepError(folder(found, name), name, suite, problems));
      }
      throw new RunException(Problem.numbered(problems));
    }
    if (dryRun) {
      check.plans().forEach(Console.standard()::print);
      return VerdictStatus.PASSED;
    }
    RunFolder folder = folder(results.orElseThrow(), name);
    SuiteRun run = new SuiteRun(name, suite, options, folder, Console.standard());
    return run.run(plan, interrupted);
  }

  private static RunFolder folder(ResultsDirectory results, String name) {
    return results.newRun(SuiteFolder.PREFIX + name, Instant.now(), Duration.ZERO);
  }

  private static List<String> problems(Settings settings) {
    try {
      settings.throwIfProblems();
      return List.of();
    } catch (ConfigurationException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  /** Writes the verdict {@code error} and its reasons for a suite that cannot start. */
  static void keepError(RunFolder folder, String name, Suite suite, List<String> reasons) {
    List<Member> none =
        suite.members().stream()
            .map(member -> SuiteRun.notRun(member, "the suite did not start"))
            .toList();
    SuiteRun.write(folder, SuiteResult.error(name, Instant.now(), reasons, none));
    Console.standard().print("All files of this suite are in " + folder.path());
  }
}
