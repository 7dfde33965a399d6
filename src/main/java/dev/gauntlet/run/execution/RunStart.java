package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.EngineLogAppender;
import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.GauntletVersion;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.process.SimulationSources;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.plan.ResultsDirectory;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The start of a run, until its load can begin. If the process ends before that for any reason, the
 * run gets a folder with the verdict {@code error} and the reasons, so that {@code latest} never
 * refers to an earlier run.
 */
final class RunStart {

  private static final PlannedLoad NO_LOAD = new PlannedLoad(0, 0, 0, 0, 0);
  private static final String UNKNOWN = "unknown";

  /** The holder of this process's start, which registers the shutdown hook on first use. */
  private static final class OfProcess {
    static final RunStart START = new RunStart(Console.standard(), ShutdownHook::register);

    static {
      EngineLogAppender.listen(START::crashed);
    }
  }

  private final Console console;
  private final ShutdownHook hook;
  private String simulation = SimulationSources.ofProcess().orElse(UNKNOWN);
  private Settings settings;
  private RunSpec spec;
  private RunFolder folder;
  private Measurement measurement;
  private List<String> reasons = List.of();
  private Runnable closeTarget = () -> {};

  RunStart(Console console, Function<Runnable, ShutdownHook> register) {
    this.console = console;
    hook = register.apply(this::end);
  }

  /**
   * Ends the process with the reason why Gatling could not build the simulation; Gatling would
   * print a stack trace.
   */
  private void crashed(Throwable fault) {
    String why = "The simulation could not be built: " + EngineFault.text(fault);
    failed(List.of(why));
    console.print(why);
    System.exit(1);
  }

  /**
   * Returns the start of the one run of this process; the first call registers the shutdown hook.
   */
  static RunStart ofProcess() {
    return OfProcess.START;
  }

  /** Sets the simulation and the settings of the run. */
  synchronized void asked(String simulation, Settings settings) {
    this.simulation = simulation;
    this.settings = settings;
  }

  /**
   * Disables the record of errors, since nothing is measured, so that the results directory stays
   * unchanged.
   */
  void ownsNothing() {
    hook.replace(() -> {});
  }

  /**
   * Creates the run's folder.
   *
   * @throws RunException if it cannot be written
   */
  synchronized RunFolder folder(RunSpec spec) {
    hook.throwIfEnding();
    this.spec = spec;
    create(new ResultsDirectory(spec.output().results()), spec.workload().time().length());
    return folder;
  }

  /** Sets the action that closes the target and the users' requirements. */
  synchronized void opened(Runnable close) {
    closeTarget = close;
    hook.throwIfEnding();
  }

  /** Begins to measure. */
  synchronized Measurement measure(Supplier<Measurement> begin) {
    hook.throwIfEnding();
    measurement = begin.get();
    return measurement;
  }

  /** Hands the end of the process over to the shutdown sequence of the load. */
  void ready(Runnable ending) {
    hook.replace(ending);
  }

  /**
   * Sets the reasons why the load cannot begin, which the caller prints. A failure during the
   * shutdown is a consequence and is ignored.
   */
  synchronized void failed(List<String> reasons) {
    if (!hook.ending()) {
      this.reasons = List.copyOf(reasons);
    }
  }

  /** Ends the process after its parent process has ended. */
  void parentDied() {
    failed(List.of("The process that started the load generator ended before the load began."));
    System.exit(1);
  }

  private synchronized void end() {
    try {
      if (spec != null || !sendsNoLoad(settings())) {
        keepError();
      }
    } catch (RunException e) {
      console.print(noResult(e.getMessage()));
    } finally {
      closeTarget.run();
    }
  }

  /**
   * Returns the message about a missing result, without a reason that the caller has printed
   * already.
   */
  private String noResult(String why) {
    boolean printed = reasons.stream().anyMatch(reason -> reason.startsWith("results"));
    boolean earlier =
        ResultsDirectory.of(settings()).filter(ResultsDirectory::holdsRuns).isPresent();
    return (printed ? "" : why + "\n")
        + "No result was written"
        + (earlier ? ": the results directory holds only earlier runs." : ".");
  }

  private Settings settings() {
    if (settings == null) {
      settings = Settings.load(SettingsSources.ofProcess());
    }
    return settings;
  }

  private static boolean sendsNoLoad(Settings settings) {
    return settings.section("load").flag("dry-run") || settings.section("load").flag("trace");
  }

  private void keepError() {
    if (reasons.isEmpty()) {
      reasons = List.of(unexplained());
      console.print("ERROR: " + reasons.get(0));
    }
    if (folder == null) {
      create(
          ResultsDirectory.of(settings())
              .orElseThrow(() -> new RunException("results.directory cannot be used.")),
          Duration.ZERO);
    }
    if (measurement == null) {
      measurement =
          Measurement.begin(
              folder,
              RunHeader.of(
                  info(), NO_LOAD, ProvenanceCollector.withoutTarget(simulation, settings())));
    }
    reasons.forEach(reason -> measurement.recorder().note(NoteKind.ERROR, reason));
    RunFinalizer finalizer =
        new RunFinalizer(measurement.flusher(), folder, Objectives.of(), () -> {});
    finalizer.begin();
    finalizer.result();
    console.print("All files of this run are in " + folder.path());
  }

  /**
   * Returns the reason for an end that no component explained, for readers of the result who do not
   * see the console.
   */
  private static String unexplained() {
    return ShutdownHook.signalled()
        ? "A signal ended the load generator before its load began."
        : "The simulation could not be built; the console shows why.";
  }

  /**
   * Creates the run's folder, with the whole configuration, so that the run can be judged again.
   */
  private void create(ResultsDirectory results, Duration length) {
    folder = results.newRun(simulation, Instant.now(), length);
    try {
      Files.writeString(folder.configuration(), settings().whole());
    } catch (IOException e) {
      throw new RunException(
          "cannot write %s: %s".formatted(folder.configuration(), FileErrorText.of(e)));
    }
  }

  private RunInfo info() {
    boolean known = spec != null;
    return RunInfo.here(
        folder.name(),
        simulation,
        known ? spec.target().kind() + " platform, not ready yet" : UNKNOWN,
        known ? spec.workload().size().model() : UNKNOWN,
        known && spec.quick(),
        GauntletVersion.current());
  }
}
