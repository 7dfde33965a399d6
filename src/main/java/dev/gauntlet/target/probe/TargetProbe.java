package dev.gauntlet.target.probe;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Probes the contracts of a configuration at their targets, the embedded platform included. */
public final class TargetProbe {

  /** With a platform that has nothing else to do. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  /** Between two lines of what is waited for. */
  private static final Duration PROGRESS = Duration.ofSeconds(5);

  private final Settings settings;
  private final TargetOptions options;
  private final Map<String, Object> values;
  private final Map<Endpoint, Contract> contracts = new LinkedHashMap<>();
  private final ProbeProgress waiting = new ProbeProgress(System::nanoTime, PROGRESS);

  /**
   * Reads what is to be probed, and checks what can be checked before anything is started. Problems
   * join those of the settings.
   *
   * @param known all contracts that journeys speak
   * @param systems that the configuration names beside contracts
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

  /** What the configuration gives to operations of one's own. */
  private static Map<String, Object> values(Section probe) {
    Section given = probe.section("values");
    Map<String, Object> values = new HashMap<>();
    given.keys().forEach(name -> values.put(name, given.plain(name)));
    probe.rejectUnknownKeys();
    return values;
  }

  /** An account is needed only where the probe cannot make one. */
  private static void checkLogin(Endpoint endpoint, Contract contract, Section target) {
    boolean logsIn = contract.login().isPresent();
    boolean known = contract.operations().values().stream().anyMatch(o -> o.authenticated());
    if (known && !(logsIn && AccountRegistration.possible(contract))) {
      TargetProvider.checkLogin(endpoint, contract, target);
    }
  }

  /**
   * Probes each contract, one after the other.
   *
   * @param logs where a platform that is started for it writes
   * @param samples a value for each name that requests of a contract may need and no answer gives
   * @param reports gets what came of each contract
   * @param progress gets a line for each answer that is long in coming
   * @return whether every operation of every contract works
   * @throws dev.gauntlet.target.TargetException if the target cannot be had
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
        URI url = target.baseUrls().get(endpoint.name());
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
    all.putAll(AccountRegistration.newValues());
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
