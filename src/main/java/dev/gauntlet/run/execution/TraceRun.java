package dev.gauntlet.run.execution;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.global;

import dev.gauntlet.bridge.EngineTap;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.JourneyContext;
import dev.gauntlet.journey.JourneyScenario;
import dev.gauntlet.load.SimultaneousArrivals;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.process.Console;
import dev.gauntlet.process.GauntletVersion;
import dev.gauntlet.process.ShutdownHook;
import dev.gauntlet.protocol.MeasuredRun;
import dev.gauntlet.protocol.SharedProtocols;
import dev.gauntlet.protocol.http.Transcript;
import dev.gauntlet.run.access.ContractAccess;
import dev.gauntlet.run.plan.ResultsDirectory;
import dev.gauntlet.run.plan.RunDescription;
import dev.gauntlet.run.plan.RunSpec;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A run in which one user goes once through each journey and every exchange is printed. Nothing is
 * measured or judged, and only the logs of a started platform are kept.
 */
final class TraceRun implements PreparedRun {

  private static final String NAME = "trace";
  private static final Duration LONGEST_JOURNEY = Duration.ofMinutes(10);

  /** The divisor of pauses, which serve no purpose in a trace. */
  private static final double THINK_DIVISOR = 1000;

  private final RunSpec spec;
  private final Console console;
  private final TargetAccess access;
  private final TraceEvents events;
  private final Recorder unread;
  private final SharedProtocols shared;

  /**
   * Opens the target.
   *
   * @throws dev.gauntlet.target.TargetException if it cannot be opened
   */
  static TraceRun begin(RunSpec spec, Console console) {
    console.print(new RunDescription(spec).ofTrace());
    TargetAccess access =
        TargetAccess.open(
            spec.target(),
            spec.requirements(),
            console,
            new ResultsDirectory(spec.output().results()).logsOf(NAME));
    ShutdownHook.register(access::close);
    return new TraceRun(spec, console, access);
  }

  private TraceRun(RunSpec spec, Console console, TargetAccess access) {
    this.spec = spec;
    this.console = console;
    this.access = access;
    events =
        new TraceEvents(
            new Transcript(console::print), new GatlingOutcomes(contracts()), Clock.system());
    unread =
        new Recorder(
            Clock.system(),
            RunHeader.of(
                RunInfo.here(
                    NAME,
                    spec.simulation(),
                    access.target().description(),
                    spec.workload().size().model(),
                    spec.quick(),
                    GauntletVersion.current()),
                spec.workload().size().planned(),
                Provenance.unknown()));
    shared = new SharedProtocols(access.requirements(), unread);
    access.requirements().begin(new MeasuredRun(NAME, unread));
  }

  private Map<String, Contract> contracts() {
    Map<String, Contract> contracts = new HashMap<>();
    journeys().forEach(journey -> contracts.put(journey.name(), access(journey).contract()));
    return contracts;
  }

  private List<Journey> journeys() {
    return spec.workload().journeys().traced();
  }

  private ContractAccess access(Journey journey) {
    return access.requirements().all(ContractAccess.class).stream()
        .filter(each -> each.speaks(journey))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the users as a chain, since the transcript shows one user at a time. */
  @Override
  public List<PopulationBuilder> populations() {
    List<PopulationBuilder> users = journeys().stream().map(this::user).toList();
    PopulationBuilder chain = users.get(users.size() - 1);
    for (int i = users.size() - 2; i >= 0; i--) {
      chain = users.get(i).andThen(chain);
    }
    return List.of(chain);
  }

  private PopulationBuilder user(Journey journey) {
    ContractAccess contract = access(journey);
    ScenarioBuilder once =
        new JourneyScenario(journey, context(contract))
            .once(new SimultaneousArrivals(1, longest()));
    boolean first = journey.name().equals(journeys().get(0).name());
    return (first ? once.exec(new EngineTap(events, this::tapUnavailable)) : once)
        .injectOpen(atOnceUsers(1))
        .protocols(protocols(journey, contract));
  }

  /** Returns the protocols of the journey's contract and of its other requirements. */
  private List<ProtocolBuilder> protocols(Journey journey, ContractAccess contract) {
    List<ProtocolBuilder> all = new ArrayList<>(List.of(contract.protocol(NAME)));
    all.addAll(shared.of(journey.requirements()));
    return all;
  }

  private JourneyContext context(ContractAccess contract) {
    return new JourneyContext(
        NAME + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong()),
        contract.spoken(),
        unread,
        events,
        THINK_DIVISOR,
        spec.label().seed(),
        Optional.of(events.transcript()),
        Optional.empty());
  }

  private void tapUnavailable(RuntimeException e) {
    console.print(e.getMessage());
    System.exit(1);
  }

  /** Returns an assertion on failed requests, which determines the exit code of the process. */
  @Override
  public List<Assertion> assertions() {
    return List.of(global().failedRequests().count().is(0L));
  }

  @Override
  public Duration longest() {
    return LONGEST_JOURNEY.multipliedBy(journeys().size());
  }

  @Override
  public void afterLoad() {
    console.print(events.transcript().summary());
    access.close();
  }
}
