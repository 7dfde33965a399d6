package dev.gauntlet.run.execution;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import dev.gauntlet.bridge.EngineLogAppender;
import dev.gauntlet.bridge.EngineTap;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.process.ClassPreloader;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.GauntletVersion;
import dev.gauntlet.process.ParentMonitor;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownTimeouts;
import dev.gauntlet.protocol.MeasuredRun;
import dev.gauntlet.protocol.UnmetRequirementException;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.access.ContractAccess;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.workload.OpenRun;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.verdict.AbortMonitor;
import dev.gauntlet.verdict.Objective;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A run that is measured and judged. */
final class GauntletRun implements PreparedRun {

  private static final Duration BACKSTOP = Duration.ofMinutes(2);

  private final RunSpec spec;
  private final Console console;
  private final RunFolder folder;
  private final Measurement measurement;
  private final TargetAccess access;
  private final LoadRun load;
  private final RunFinalizer finalizer;
  private final RunMonitors monitors;

  /**
   * Opens the target and begins to measure.
   *
   * @throws dev.gauntlet.target.TargetException if the target cannot be opened
   * @throws RunException if results cannot be written
   */
  GauntletRun(RunSpec spec, Console console, ParentMonitor parent, RunStart start) {
    this.spec = spec;
    this.console = console;
    folder = start.folder(spec);
    access = TargetAccess.open(spec.target(), spec.requirements(), console, folder.logs());
    Target target = access.target();
    start.opened(access::close);
    AbortMonitor abortMonitor = new AbortMonitor(spec.judging().abortOn());
    RunHeader header = header(target);
    measurement = start.measure(() -> Measurement.begin(folder, header, abortMonitor));
    load =
        new LoadRun(
            measurement.recorder(),
            new GatlingOutcomes(ContractAccess.byJourney(access.requirements())),
            Clock.system(),
            spec.workload().time().attendance(),
            spec.latestEnd(),
            spec.workload().time().warmsUp());
    load.onHalt(this::endStreams);
    abortMonitor.onBurn(this::abortBeforeItsEnd);
    ProgressPrinter progress =
        new ProgressPrinter(
            console, measurement.view(), load::elapsed, spec.workload().time().length());
    monitors = new RunMonitors(spec, access, measurement.recorder(), progress);
    finalizer =
        new RunFinalizer(
            measurement.flusher(),
            folder,
            spec.judging().objectives(),
            monitors::takeLastSample);
    ShutdownSequence shutdown =
        new ShutdownSequence(
            console, load, finalizer, progress, access::close, folder, Runtime.getRuntime()::halt);
    start.ready(shutdown);
    parent.onDeath(() -> parentDied(shutdown));
    EngineLogAppender.listen(
        new EngineMonitor(measurement.recorder(), load, console, () -> System.exit(1)));
    target.onDeath(reason -> measurement.recorder().note(NoteKind.TARGET_DOWN, reason));
    VerdictWatchdog verdictWatch =
        new VerdictWatchdog(measurement.recorder(), load, finalizer, () -> System.exit(1));
    load.onStart(() -> verdictWatch.start(spec.latestEnd()));
    begin();
  }

  /**
   * Opens the users' accounts. A failure is recorded as the reason of the run's end, which the
   * shutdown sequence prints.
   */
  private void begin() {
    try {
      access.requirements().begin(new MeasuredRun(runId(), measurement.recorder()));
      if (load.halted()) {
        // Otherwise Gatling would print that it starts after the end of the run was printed.
        System.exit(1);
      }
    } catch (TargetException | UnmetRequirementException e) {
      // Once halted, the target may be stopped already, and its errors are no reason.
      if (!load.halted()) {
        measurement.recorder().note(NoteKind.ERROR, e.getMessage());
        load.halt();
      }
      System.exit(1);
      throw e;
    }
  }

  /** Aborts the load unless its planned time is over, after which it ends by itself. */
  private void abortBeforeItsEnd(String reason) {
    if (load.elapsed().compareTo(spec.workload().time().length()) < 0) {
      load.abort(reason);
    }
  }

  private void parentDied(ShutdownSequence shutdown) {
    shutdown.within(ShutdownTimeouts.OF_ORPHAN);
    load.abort("the process that started the load generator ended");
    System.exit(1);
  }

  private String runId() {
    return folder.path().getFileName().toString();
  }

  private RunHeader header(Target target) {
    RunInfo run =
        RunInfo.here(
            runId(),
            spec.simulation(),
            target.description(),
            spec.workload().size().model(),
            spec.quick(),
            GauntletVersion.current());
    return new RunHeader(
        run,
        spec.workload().size().planned(),
        ProvenanceCollector.of(spec, access.requirements().versions()),
        spec.judging().scope(),
        spec.workload().size().forecast().get(),
        spec.contractsByJourney(),
        spec.requirements().leftOut(),
        spec.target().metrics().series());
  }

  @Override
  public List<PopulationBuilder> populations() {
    EngineTap tap = new EngineTap(load, this::tapUnavailable);
    if (!spec.checksDescriptors()) {
      ClassPreloader.load();
    }
    load.madeBy(() -> monitors.generator(tap.eventLoops()));
    load.onStart(() -> monitors.start(tap.eventLoops()));
    PopulationBuilder verdict =
        new VerdictScenario(tap, load, finalizer).scenario().injectOpen(atOnceUsers(1));
    List<PopulationBuilder> all =
        new ArrayList<>(spec.workload().users().populations(openRun()));
    all.add(verdict);
    return all;
  }

  private void endStreams() {
    access.requirements().all(ContractAccess.class).forEach(ContractAccess::endStreams);
  }

  private OpenRun openRun() {
    return new OpenRun(
        runId(),
        measurement.recorder(),
        load,
        spec.label().seed(),
        load::begin,
        access.requirements());
  }

  private void tapUnavailable(RuntimeException e) {
    console.print(e.getMessage());
    load.abort(e.getMessage());
    System.exit(1);
  }

  @Override
  public List<Assertion> assertions() {
    return VerdictScenario.assertions(
        spec.judging().objectives().all().stream().map(Objective::name).toList());
  }

  /** Returns the limit for Gatling, in case it hangs after the verdict has begun. */
  @Override
  public Duration longest() {
    return spec.latestEnd().plus(BACKSTOP);
  }

  /** Closes the target in the background while Gatling writes its report. */
  @Override
  public void afterLoad() {
    monitors.close();
    access.requirements().close();
    CompletableFuture.runAsync(access.target()::close);
  }
}
