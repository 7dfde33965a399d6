package dev.gauntlet.run.probe;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Samples;
import dev.gauntlet.process.RunException;
import dev.gauntlet.results.ResultsDirectory;
import dev.gauntlet.run.access.SocketAccess;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.Registration;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.target.Token;
import dev.gauntlet.target.probe.Probe;
import dev.gauntlet.target.probe.ProbeReport;
import dev.gauntlet.target.probe.ProbedPlatform;
import dev.gauntlet.target.probe.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Probes the contracts of a configuration at their targets, the embedded platform included. */
public final class ProbeRun {

  private static final String LOGS = "probe";

  /** With a platform that has nothing else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Between two lines of what is waited for. */
  private static final Duration PROGRESS = Duration.ofSeconds(5);

  private final Settings settings;
  private final TargetOptions options;
  private final Map<String, Object> values;
  private final Map<Endpoint, Contract> contracts = new LinkedHashMap<>();
  private final Waiting waiting = new Waiting(System::nanoTime, PROGRESS);

  private ProbeRun(Settings settings) {
    this.settings = settings;
    Section target = settings.section("target");
    Set<String> known = Journeys.builtIn().contracts();
    options = TargetOptions.read(target, known, ProbedContracts.of(target, known));
    Targets.check(options, true, target);
    for (Endpoint endpoint : options.endpoints()) {
      Contract contract = ContractFile.read(endpoint, settings);
      contracts.put(endpoint, contract);
      checkLogin(endpoint, contract, target);
    }
    values = values(settings.section("probe"));
    settings.throwIfProblems();
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
    if (known && !(logsIn && Registration.possible(contract))) {
      Targets.checkLogin(endpoint, contract, target);
    }
  }

  /**
   * Reads the configuration, probes, and tells what came of it.
   *
   * @param console gets whole texts of several lines
   * @return whether every operation of every contract works; false also when the configuration is
   *     wrong or the target cannot be had, which the console then says
   */
  public static boolean of(Settings settings, Consumer<String> console) {
    try {
      return new ProbeRun(settings).run(console);
    } catch (ConfigurationException | TargetException | RunException e) {
      console.accept(e.getMessage());
      return false;
    }
  }

  private boolean run(Consumer<String> console) {
    ScheduledExecutorService progress = Executors.newSingleThreadScheduledExecutor();
    progress.scheduleAtFixedRate(
        () -> waiting.line().ifPresent(console), 1, 1, TimeUnit.SECONDS);
    boolean allWork = true;
    try (Target target = Targets.open(options, logs())) {
      for (Map.Entry<Endpoint, Contract> entry : contracts.entrySet()) {
        ProbeReport report =
            probe(entry.getKey(), entry.getValue(), target.baseUrls().get(entry.getKey().name()));
        console.accept(ProbeTable.of(report));
        allWork &= report.allWork();
      }
    } finally {
      progress.shutdownNow();
    }
    return allWork;
  }

  private ProbeReport probe(Endpoint endpoint, Contract contract, URI url) {
    Map<String, Object> samples = new HashMap<>(Samples.ofEverything(new SplittableRandom()));
    samples.putAll(Registration.newValues());
    samples.putAll(values);
    try (ContractClient client = options.client(url)) {
      return Probe.run(
          contract,
          new ProbedPlatform(url, client, SocketAccess.options(options), PATIENCE, waiting),
          samples,
          credentials(endpoint),
          ContractFile.removedOperations(endpoint, settings));
    }
  }

  private static Map<String, Object> credentials(Endpoint endpoint) {
    Map<String, Object> credentials = new HashMap<>();
    Targets.known(endpoint).map(Account::values).ifPresent(credentials::putAll);
    endpoint.token().map(Token::values).ifPresent(credentials::putAll);
    return credentials;
  }

  private Path logs() {
    return new ResultsDirectory(Path.of(settings.section("results").text("directory")))
        .logsOf(LOGS);
  }
}
