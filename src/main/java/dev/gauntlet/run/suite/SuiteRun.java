package dev.gauntlet.run.suite;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.report.Numbers;
import dev.gauntlet.report.SuiteTable;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.SuiteFolder;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import dev.gauntlet.run.process.Console;
import dev.gauntlet.run.process.EndDeadline;
import dev.gauntlet.run.process.LoadGenerator;
import dev.gauntlet.run.process.RunException;
import dev.gauntlet.run.process.Simulations;
import dev.gauntlet.run.results.ResultsDirectory;
import dev.gauntlet.run.results.RunNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a suite: each simulation in a JVM of its own, one after the other, with one table and one
 * folder at the end.
 */
public final class SuiteRun {

  private static final String CONSOLE = "console.txt";

  private final String name;
  private final Suite suite;
  private final Map<String, String> options;
  private final RunFolder folder;
  private final Console console;
  private final List<Member> members = new ArrayList<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private volatile String stopped;
  private volatile LoadGenerator current;

  private SuiteRun(
      String name, Suite suite, Map<String, String> options, RunFolder folder, Console console) {
    this.name = name;
    this.suite = suite;
    this.options = options;
    this.folder = folder;
    this.console = console;
  }

  /**
   * Runs the suite of that file.
   *
   * @param file below user-files/suites; its name without the suffix is the suite's
   * @param tags only simulations with one of these; all when empty
   * @param options for every simulation, as {@code -Dname=value}
   * @return whether all of them passed
   * @throws dev.gauntlet.config.ConfigurationException if anything is configured wrong
   * @throws dev.gauntlet.target.TargetException if the embedded platform cannot be had
   * @throws RunException if results cannot be written
   */
  public static boolean run(Path file, Set<String> tags, Map<String, String> options)
      throws InterruptedException {
    Settings settings =
        Settings.load(new Sources(options, System.getenv(), SuiteRun.class.getClassLoader()));
    Suite suite = Suite.read(settings.file(file), Simulations.ofProject(), tags);
    SuiteTarget.Plan plan = SuiteTarget.plan(settings);
    Optional<ResultsDirectory> results = ResultsDirectory.read(settings.section("results"));
    settings.throwIfProblems();
    String name = NamedFiles.name(file);
    RunFolder folder =
        results
            .orElseThrow()
            .newRun(SuiteFolder.PREFIX + name, Instant.now(), Duration.ZERO);
    return new SuiteRun(name, suite, options, folder, Console.standard()).run(plan);
  }

  private boolean run(SuiteTarget.Plan plan) throws InterruptedException {
    console.say(
        "Suite %s, %s: %s"
            .formatted(name, Numbers.counted(suite.members().size(), "simulation"), suite.about()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "gauntlet-suite-end"));
    try (SuiteTarget target = plan.open(folder)) {
      console.say("on " + target.description() + "\n");
      target.onDeath(this::stop);
      for (Suite.Member member : suite.members()) {
        add(stopped == null ? runOne(member, target) : notRun(member));
      }
      return conclude();
    } finally {
      finished.complete(null);
    }
  }

  private static Member notRun(Suite.Member member, String reason) {
    return Member.without(member.simulation(), SuiteResult.NOT_RUN, 1, 0, reason);
  }

  private Member notRun(Suite.Member member) {
    return notRun(member, stopped);
  }

  private void add(Member member) {
    members.add(member);
    console.say(
        String.format(
            Locale.ROOT,
            "%3d of %d  %-9s %s",
            members.size(),
            suite.members().size(),
            member.status(),
            member.simulation()));
    if (suite.stopOnFailure() && !member.passed()) {
      stop("%s did not pass".formatted(member.simulation()));
    }
  }

  private Member runOne(Suite.Member member, SuiteTarget target) throws InterruptedException {
    Path own = folder.path().resolve(member.simulation());
    long started = System.nanoTime();
    SuiteTarget.Access access = member.hasOwnTarget() ? SuiteTarget.Access.NONE : target.next();
    ProcessBuilder streams =
        new ProcessBuilder().redirectErrorStream(true).redirectOutput(console(own).toFile());
    streams.environment().putAll(access.environment());
    current = LoadGenerator.start(member.simulation(), options(member, access, own), streams);
    int exitCode = current.exitCode();
    double seconds = (System.nanoTime() - started) / 1e9;
    return outcome(member.simulation(), own, exitCode, seconds);
  }

  private Map<String, String> options(Suite.Member member, SuiteTarget.Access access, Path own) {
    Map<String, String> all = new LinkedHashMap<>(member.options());
    all.putAll(options);
    all.putAll(access.options());
    all.put("results", own.toString());
    return all;
  }

  private static Path console(Path own) {
    try {
      return Files.createDirectories(own).resolve(CONSOLE);
    } catch (IOException e) {
      throw new RunException("cannot write %s: %s".formatted(own, e));
    }
  }

  private Member outcome(String simulation, Path own, int exitCode, double seconds) {
    try {
      Path run = RunNames.latest(own);
      return Member.of(
          simulation,
          RunResultFile.read(new RunFolder(run).result()),
          exitCode,
          seconds,
          folder.path().relativize(run).toString());
    } catch (IOException e) {
      return Member.without(
          simulation,
          SuiteResult.NO_RESULT,
          exitCode,
          seconds,
          "It ended with exit code %s and left no result; see %s"
              .formatted(exitCode, own.resolve(CONSOLE)));
    }
  }

  private boolean conclude() {
    SuiteResult result = SuiteResult.of(name, members);
    try {
      result.write(folder.path().resolve(RunNames.SUITE_FILE));
    } catch (IOException e) {
      throw new RunException("cannot write into %s: %s".formatted(folder.path(), e));
    }
    console.say("\n" + SuiteTable.of(result, folder.path()));
    return result.passed();
  }

  private void stop(String reason) {
    if (stopped == null) {
      stopped = reason;
    }
  }

  /** On Ctrl-C the simulation under way ends in order, then the table, and the target last. */
  private void interrupted() {
    long deadline = System.nanoTime() + EndDeadline.OF_ALL.toNanos();
    stop("the suite was told to end");
    LoadGenerator running = current;
    if (running != null) {
      running.close();
    }
    finished.completeOnTimeout(null, deadline - System.nanoTime(), TimeUnit.NANOSECONDS).join();
  }
}
