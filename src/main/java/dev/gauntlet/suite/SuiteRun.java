package dev.gauntlet.suite;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.LoadGenerator;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.process.ShutdownTimeouts;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.SuiteTable;
import dev.gauntlet.report.files.SuiteOutputs;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.RunResultFile;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Member;
import dev.gauntlet.result.VerdictStatus;
import dev.gauntlet.results.RunNames;
import dev.gauntlet.target.TargetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A run of a suite: each simulation in a separate JVM, one after the other, with one result table
 * and one directory.
 */
final class SuiteRun {

  private static final String CONSOLE = "console.txt";
  private static final String RUNNING = "running";
  private static final String UNDER_WAY = "the suite was killed, or still continues";

  private final String name;
  private final Suite suite;
  private final Map<String, String> options;
  private final RunFolder folder;
  private final Console console;
  private final Instant start = Instant.now();
  private final List<Member> members = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private volatile String stopped;
  private volatile LoadGenerator current;

  SuiteRun(
      String name, Suite suite, Map<String, String> options, RunFolder folder, Console console) {
    this.name = name;
    this.suite = suite;
    this.options = options;
    this.folder = folder;
    this.console = console;
  }

  /**
   * Runs each member in turn. It stops after a member that cannot be started.
   *
   * @throws TargetException if the target cannot be opened
   * @throws RunException if results cannot be written
   */
  VerdictStatus run(SuiteTarget.Plan plan, Consumer<VerdictStatus> interrupted)
      throws InterruptedException {
    console.print(
        "Suite %s, %s: %s"
            .formatted(
                name, NumberText.counted(suite.members().size(), "simulation"), suite.about()));
    write(folder, result(UNDER_WAY));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interrupted(interrupted), "gauntlet-suite-end"));
    try (SuiteTarget target = open(plan)) {
      console.print("on " + target.description() + "\n");
      target.onDeath(this::stop);
      for (Suite.Member member : suite.members()) {
        add(turnOf(member, target));
      }
      return conclude();
    } finally {
      finished.complete(null);
    }
  }

  private SuiteTarget open(SuiteTarget.Plan plan) {
    try {
      return plan.open(folder);
    } catch (TargetException e) {
      SuiteStart.keepError(folder, name, suite, List.of(e.getMessage()));
      throw e;
    }
  }

  private Member turnOf(Suite.Member member, SuiteTarget target) throws InterruptedException {
    if (stopped == null) {
      try {
        return runOne(member, target);
      } catch (TargetException | RunException e) {
        stop(e.getMessage());
      }
    }
    return notRun(member, stopped);
  }

  /** Returns the result up to now; the remaining simulations have not been run. */
  private SuiteResult result(String reason) {
    List<Member> all = new ArrayList<>(members);
    suite.members().stream()
        .skip(members.size())
        .forEach(member -> all.add(notRun(member, reason)));
    return SuiteResult.of(
        name, start, Duration.between(start, Instant.now()).toMillis() / 1e3, all);
  }

  private void print(String status, String simulation) {
    int turn = members.size() + (status.equals(RUNNING) ? 1 : 0);
    console.print(
        String.format(
            Locale.ROOT,
            "%3d of %d  %-9s %s",
            turn,
            suite.members().size(),
            status,
            simulation));
  }

  static Member notRun(Suite.Member member, String reason) {
    return Member.without(member.simulation(), SuiteResult.NOT_RUN, 1, 0, reason);
  }

  private void add(Member member) {
    members.add(member);
    write(folder, result(UNDER_WAY));
    print(member.status(), member.simulation());
    if (suite.stopOnFailure() && !member.passed()) {
      stop("%s did not pass".formatted(member.simulation()));
    }
  }

  private Member runOne(Suite.Member member, SuiteTarget target) throws InterruptedException {
    Path own = folder.path().resolve(member.simulation());
    long started = System.nanoTime();
    SuiteTarget.MemberAccess access =
        member.hasOwnTarget() ? SuiteTarget.MemberAccess.NONE : target.next();
    ProcessBuilder streams =
        new ProcessBuilder().redirectErrorStream(true).redirectOutput(console(own).toFile());
    streams.environment().putAll(access.environment());
    Map<String, String> all = member.options(options, access);
    all.put("results", own.toString());
    print(RUNNING, member.simulation());
    int exitCode;
    try (MemberConsole progress =
        MemberConsole.follow(own.resolve(CONSOLE), line -> console.print("            " + line))) {
      exitCode = started(member.simulation(), all, streams).exitCode();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    return outcome(member.simulation(), own, exitCode, seconds);
  }

  /**
   * Starts a load generator. A concurrent stop of the suite either finds it started or prevents its
   * start.
   */
  private synchronized LoadGenerator started(
      String simulation, Map<String, String> all, ProcessBuilder streams) {
    if (stopped != null) {
      throw new RunException(stopped);
    }
    current = LoadGenerator.start(simulation, all, streams);
    return current;
  }

  private static Path console(Path own) {
    try {
      return Files.createDirectories(own).resolve(CONSOLE);
    } catch (IOException e) {
      throw new RunException("cannot write %s: %s".formatted(own, FileErrorText.of(e)));
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
          "It ended with exit code %s and without a result; see %s"
              .formatted(exitCode, own.resolve(CONSOLE)));
    }
  }

  private VerdictStatus conclude() {
    SuiteResult result = result("");
    write(folder, result);
    console.print("\n" + SuiteTable.of(result, folder.path()));
    return result.status();
  }

  static void write(RunFolder folder, SuiteResult result) {
    try {
      SuiteOutputs.write(folder, result);
    } catch (IOException e) {
      throw new RunException(
          "cannot write into %s: %s".formatted(folder.path(), FileErrorText.of(e)));
    }
  }

  private synchronized void stop(String reason) {
    if (stopped == null) {
      stopped = reason;
    }
  }

  /**
   * Handles Ctrl-C: the running simulation ends in an orderly way, then the table is printed, and
   * the target ends last.
   */
  private void interrupted(Consumer<VerdictStatus> outcome) {
    long deadline = System.nanoTime() + ShutdownTimeouts.OF_ALL.toNanos();
    stop("the suite was stopped by a signal");
    LoadGenerator running = current;
    if (running != null) {
      running.close();
    }
    finished.completeOnTimeout(null, deadline - System.nanoTime(), TimeUnit.NANOSECONDS).join();
    if (ShutdownHook.signalled()) {
      outcome.accept(result(stopped).status());
    }
  }
}
