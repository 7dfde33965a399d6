package dev.gauntlet.run;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import dev.gauntlet.bridge.EngineLog;
import dev.gauntlet.bridge.Tap;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.process.ClassPreloader;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.ParentWatch;
import dev.gauntlet.process.RunException;
import dev.gauntlet.process.ShutdownTimeouts;
import dev.gauntlet.process.Version;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.access.PushWatch;
import dev.gauntlet.run.access.TargetAccess;
import dev.gauntlet.run.access.UserAccounts;
import dev.gauntlet.run.ending.Conclusion;
import dev.gauntlet.run.ending.ShutdownSequence;
import dev.gauntlet.run.ending.VerdictScenario;
import dev.gauntlet.run.ending.VerdictWatch;
import dev.gauntlet.run.origin.Origins;
import dev.gauntlet.run.plan.ContractUse;
import dev.gauntlet.run.plan.RunSpec;
import dev.gauntlet.run.underway.EngineWatch;
import dev.gauntlet.run.underway.LoadRun;
import dev.gauntlet.run.underway.Measurement;
import dev.gauntlet.run.underway.Outcomes;
import dev.gauntlet.run.underway.ProgressPrinter;
import dev.gauntlet.run.workload.OpenRun;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.verdict.BurnWatch;
import dev.gauntlet.verdict.Objective;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One run that is measured and judged. */
final class GauntletRun implements PreparedRun {

  private static final Duration BACKSTOP = Duration.ofMinutes(2);

  private final RunSpec spec;
  private final Console console;
  private final RunFolder folder;
  private final Measurement measurement;
  private final TargetAccess access;
  private final LoadRun load;
  private final Conclusion conclusion;
  private final Optional<PushWatch> pushes;
  private final Instruments instruments;
  private final Map<String, Supplier<Map<String, Object>>> credentials;

  /**
   * Opens the target and begins to measure.
   *
   * @throws dev.gauntlet.target.TargetException if the target cannot be had
   * @throws RunException if results cannot be written
   */
  GauntletRun(RunSpec spec, Console console, ParentWatch parent, RunStart start) {
    this.spec = spec;
    this.console = console;
    folder = start.folder(spec);
    access = TargetAccess.open(spec, console, folder.logs());
    Target target = access.target();
    start.opened(target::close);
    BurnWatch burnWatch = new BurnWatch(spec.abortOn());
    RunHeader header = header(target);
    measurement = start.measure(() -> Measurement.begin(folder, header, burnWatch));
    load =
        new LoadRun(
            measurement.recorder(),
            new Outcomes(contractsByJourney()),
            Clock.system(),
            spec.workload().attendance(),
            spec.latestEnd(),
            spec.workload().warmsUp());
    burnWatch.onBurn(this::abortBeforeItsEnd);
    pushes =
        spec.workload()
            .pushes()
            .map(
                plan ->
                    PushWatch.begin(spec, measurement.recorder(), target));
    conclusion = new Conclusion(measurement.flusher(), folder, spec.objectives());
    ProgressPrinter progress =
        new ProgressPrinter(console, measurement.view(), load::elapsed, spec.workload().length());
    instruments = new Instruments(spec, access, measurement.recorder(), progress);
    ShutdownSequence shutdown =
        new ShutdownSequence(
            console, load, conclusion, progress, target, folder, Runtime.getRuntime()::halt);
    start.ready(shutdown);
    parent.onDeath(() -> parentDied(shutdown));
    EngineLog.listen(
        new EngineWatch(measurement.recorder(), load, console, () -> System.exit(1)));
    target.onDeath(reason -> measurement.recorder().note(NoteKind.TARGET_DOWN, reason));
    VerdictWatch verdictWatch =
        new VerdictWatch(measurement.recorder(), load, conclusion, () -> System.exit(1));
    load.onStart(() -> verdictWatch.start(spec.latestEnd()));
    credentials = credentials();
  }

  /** What ends the run here is a reason of it, which its ending prints. */
  private Map<String, Supplier<Map<String, Object>>> credentials() {
    try {
      Map<String, Supplier<Map<String, Object>>> prepared =
          new UserAccounts(spec, access.target(), measurement.recorder(), console).prepare();
      if (load.halted()) {
        // Else Gatling would say that it starts, after the end of the run was printed.
        System.exit(1);
      }
      return prepared;
    } catch (TargetException e) {
      // Once halted the target may be down already, and its last answer explains nothing.
      if (!load.halted()) {
        measurement.recorder().note(NoteKind.ERROR, e.getMessage());
        load.halt();
      }
      System.exit(1);
      throw e;
    }
  }

  /** What is still open when the load's time is over ends by itself. */
  private void abortBeforeItsEnd(String reason) {
    if (load.elapsed().compareTo(spec.workload().length()) < 0) {
      load.abort(reason);
    }
  }

  private Map<String, Contract> contractsByJourney() {
    Map<String, Contract> contracts = new HashMap<>();
    spec.contracts()
        .forEach(use -> use.journeys().forEach(j -> contracts.put(j.name(), use.contract())));
    return contracts;
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
            spec.workload().model(),
            spec.quick(),
            Version.current());
    return new RunHeader(
        run,
        spec.workload().planned(),
        Origins.of(spec, target),
        spec.scope(),
        spec.workload().plannedUsers(),
        spec.contractsByJourney(),
        spec.leftOut(),
        spec.target().metrics().series());
  }

  @Override
  public List<PopulationBuilder> populations() {
    Tap tap = new Tap(load, this::tapUnavailable);
    if (!spec.checksDescriptors()) {
      ClassPreloader.load();
    }
    load.onStart(() -> instruments.start(tap.eventLoops()));
    PopulationBuilder verdict =
        new VerdictScenario(tap, load, conclusion).scenario().injectOpen(atOnceUsers(1));
    return Stream.of(
            spec.contracts().stream().flatMap(use -> populations(use).stream()),
            spec.workload().populations(openRun()).stream(),
            Stream.of(verdict))
        .flatMap(Function.identity())
        .toList();
  }

  private OpenRun openRun() {
    return new OpenRun(
        runId(), measurement.recorder(), load, load::begin, access.requirements());
  }

  private List<PopulationBuilder> populations(ContractUse use) {
    List<ProtocolBuilder> protocols = new ArrayList<>(List.of(access.protocol(use, runId())));
    String baseUrl = access.target().baseUrls().get(use.name()).toString();
    pushes.ifPresent(watch -> protocols.add(watch.protocol(baseUrl)));
    return spec.workload().populations(use.journeys(), runContext(use), protocols);
  }

  private RunContext runContext(ContractUse use) {
    return new RunContext(
        runId(),
        use.contract(),
        measurement.recorder(),
        load,
        spec.workload().scale().think(),
        spec.patience(),
        credentials.get(use.name()),
        spec.label().seed(),
        Optional.empty(),
        pushes.map(PushWatch::audit));
  }

  private void tapUnavailable(RuntimeException e) {
    console.say(e.getMessage());
    load.abort(e.getMessage());
    System.exit(1);
  }

  @Override
  public List<Assertion> assertions() {
    return VerdictScenario.assertions(
        spec.objectives().all().stream().map(Objective::name).toList());
  }

  /** For Gatling alone, should it be stuck after the verdict has begun. */
  @Override
  public Duration longest() {
    return spec.latestEnd().plus(BACKSTOP);
  }

  /** Lets the target go down while Gatling writes its report. */
  @Override
  public void afterLoad() {
    instruments.close();
    pushes.ifPresent(PushWatch::close);
    access.requirements().close();
    CompletableFuture.runAsync(access.target()::close);
  }
}
