package dev.gauntlet.journey;

import static java.time.Duration.ofSeconds;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.bridge.http.OpenStreams;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.protocol.http.RequestLimits;
import io.gatling.core.session.Session$;
import io.gatling.javaapi.core.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A run with a real contract and a manual clock. */
final class FrozenClockRun implements LoadClock {

  private final Set<String> asked = new TreeSet<>();
  private final Contract contract;
  Duration elapsed = Duration.ZERO;
  boolean halted;

  FrozenClockRun() {
    this("ma");
  }

  FrozenClockRun(String contract) {
    this(contract(contract));
  }

  /** Creates a run on a custom contract. */
  FrozenClockRun(Contract contract) {
    this.contract = watched(contract);
  }

  static Contract contract(String name) {
    Settings settings =
        Settings.load(
            new SettingsSources(Map.of(), Map.of(), FrozenClockRun.class.getClassLoader()));
    Contract contract =
        Contract.read(settings.file(Path.of("user-files", "contracts", name + ".conf")));
    settings.throwIfProblems();
    return contract;
  }

  private Contract watched(Contract whole) {
    Map<String, Operation> operations =
        new LinkedHashMap<>(whole.operations()) {
          private static final long serialVersionUID = 1L;

          @Override
          public Operation get(Object name) {
            asked.add((String) name);
            return super.get(name);
          }
        };
    return new Contract(whole.name(), whole.login(), operations, whole.pushes());
  }

  JourneyContext context() {
    return context(Optional.empty());
  }

  /** Returns a context in which pushes are audited. */
  JourneyContext watching(Audit audit) {
    return context(Optional.of(audit));
  }

  private JourneyContext context(Optional<Audit> audit) {
    GatlingDsl.configure();
    Recorder recorder =
        new Recorder(
            new ManualClock(),
            RunHeader.of(RunInfo.here("run", "Test", "http://127.0.0.1", "closed", false, "0"),
            PlannedLoad.closed(1, 1, 1), Provenance.unknown()));
    return new JourneyContext(
        "run",
        new SpokenContract(
            contract, RequestLimits.of(ofSeconds(20)), new OpenStreams(), Map::of),
        recorder,
        this,
        1,
        42,
        Optional.empty(),
        audit);
  }

  Contract contract() {
    return contract;
  }

  /** Returns the names of the operations that were looked up so far. */
  Set<String> asked() {
    return asked;
  }

  static Session session() {
    return new Session(Session$.MODULE$.apply("test", 1, null));
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public boolean halted() {
    return halted;
  }
}
