package dev.gauntlet.target.probe;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.AccountRegistration;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.SocketAccess;
import dev.gauntlet.target.StaticToken;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A probe of the configured contracts at their targets, including the embedded platform. */
public final class TargetProbe {

  /** The time limit for an answer of a platform without other load. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  /** The interval between two progress lines. */
  private static final Duration PROGRESS = Duration.ofSeconds(5);

  private final Settings settings;
  private final TargetOptions options;
  private final Map<String, Object> values;
  private final Map<Endpoint, Contract> contracts = new LinkedHashMap<>();
  private final ProbeProgress waiting = new ProbeProgress(System::nanoTime, PROGRESS);

  /**
   * Reads the configuration and checks it before anything is started. Problems are added to those
   * of the settings.
   *
   * @param known all contracts of journeys
   * @param systems systems other than contracts that the configuration names
   */
  public TargetProbe(Settings settings, Set<String> known, Map<String, URI> systems) {
    this.settings = settings;
    Section target = settings.section("target");
    Set<String> documented = settings.contracts(known);
    Set<String> probed = ProbedContracts.of(target, known, documented, !systems.isEmpty());
    options = TargetOptions.read(target, documented, probed, systems);
    target.rejectUnknownKeys();
    TargetProvider.check(options, true, target);
    for (Endpoint endpoint : options.endpoints()) {
      Contract contract = ContractFile.read(endpoint, settings);
      contracts.put(endpoint, contract);
      checkLogin(endpoint, contract, target);
    }
    values = values(settings.section("probe"));
  }

  public TargetOptions options() {
    return options;
  }

  /** Returns the contracts to probe. */
  public Collection<Contract> contracts() {
    return contracts.values();
  }

  /**
   * Returns the configured values for operations of the user's own contracts. A file may contain
   * values for other contracts, too.
   */
  private Map<String, Object> values(Section probe) {
    Section given = probe.section("values");
    Set<String> taken = new TreeSet<>();
    contracts.values().forEach(contract -> taken.addAll(contract.takes()));
    Map<String, Object> values = new HashMap<>();
    for (String name : given.keys()) {
      values.put(name, given.plain(name));
      if (!taken.isEmpty() && !taken.contains(name) && given.isOption(name)) {
        given.problem(
            name, "has no effect: no probed request uses it" + Suggestion.hint(name, taken));
      }
    }
    probe.rejectUnknownKeys();
    return values;
  }

  /** Checks the account, which is needed only for a contract without a registration. */
  private static void checkLogin(Endpoint endpoint, Contract contract, Section target) {
    boolean logsIn = contract.login().isPresent();
    boolean known = contract.operations().values().stream().anyMatch(o -> o.authenticated());
    if (known && !(logsIn && contract.operationFor(OperationRole.REGISTRATION).isPresent())) {
      TargetProvider.checkLogin(endpoint, contract, target);
    }
  }

  /**
   * Probes each contract, one after the other.
   *
   * @param logs the directory for the logs of a platform that is started
   * @param samples a value for each name that requests of a contract may need and no answer
   *     provides
   * @param reports receives the report of each contract
   * @param progress receives a line for each answer that takes long
   * @return whether every operation of every contract works
   * @throws dev.gauntlet.target.TargetException if the target is not available
   */
  public boolean run(
      Path logs,
      Supplier<Map<String, Object>> samples,
      Consumer<ProbeReport> reports,
      Consumer<String> progress) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(() -> waiting.line().ifPresent(progress), 1, 1, TimeUnit.SECONDS);
    boolean allWork = true;
    try (Target target = TargetProvider.open(options, logs)) {
      for (Endpoint endpoint : contracts.keySet()) {
        URI url = target.baseUrls().get(endpoint.name()).first();
        ProbeReport report = probe(endpoint, url, samples.get());
        reports.accept(report);
        allWork &= report.allWork();
      }
    } finally {
      clock.shutdownNow();
    }
    return allWork;
  }

  private ProbeReport probe(Endpoint endpoint, URI url, Map<String, Object> samples) {
    Map<String, Object> all = new HashMap<>(samples);
    all.putAll(AccountRegistration.newValues(contracts.get(endpoint)));
    all.putAll(values);
    try (ContractClient client = options.connections().client(url)) {
      return ContractProbe.run(
          contracts.get(endpoint),
          new ProbedPlatform(url, client, SocketAccess.options(options), TIME_LIMIT, waiting),
          all,
          credentials(endpoint),
          ContractFile.removedOperations(endpoint, settings));
    }
  }

  private static Map<String, Object> credentials(Endpoint endpoint) {
    Map<String, Object> credentials = new HashMap<>();
    TargetProvider.known(endpoint).map(Account::values).ifPresent(credentials::putAll);
    endpoint.token().map(StaticToken::values).ifPresent(credentials::putAll);
    return credentials;
  }
}
