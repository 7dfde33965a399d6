package dev.gauntlet.run;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.gauntlet.bridge.Tap;
import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.RunContext;
import dev.gauntlet.journey.pubsub.Sending;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Accounts;
import dev.gauntlet.target.RedisEndpoint;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetException;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.Objective;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One run, prepared to be handed to Gatling. */
final class GauntletRun {

  private static final String RUN_ID_HEADER = "X-Load-Run-Id";
  private static final int ACCOUNTS_PER_LINE = 100;
  private static final Duration BACKSTOP = Duration.ofMinutes(2);

  private final RunSpec spec;
  private final Console console;
  private final RunFolder folder;
  private final Measurement measurement;
  private final Target target;
  private final Map<String, Supplier<Map<String, Object>>> credentials;
  private final LoadRun load;
  private final Conclusion conclusion;
  private final ProgressPrinter progress;
  private final Optional<RedisUse> redis;

  /**
   * Does everything that comes before load: reads the configuration, opens the target, begins to
   * measure. What is wrong ends the process.
   */
  static GauntletRun prepare(String simulation, Workload.Source workload) {
    Console console = Console.standard();
    ParentWatch parent = ParentWatch.start();
    try {
      Settings settings = Settings.load(Sources.ofProcess());
      RunSpec spec = RunSpec.read(simulation, settings, workload);
      console.say(spec.description());
      if (spec.dryRun()) {
        console.say(new DryRun(spec).text());
        System.exit(0);
      }
      return new GauntletRun(spec, console, parent);
    } catch (ConfigurationException | TargetException | RunException e) {
      console.say(e.getMessage());
      System.exit(1);
      throw e;
    }
  }

  private GauntletRun(RunSpec spec, Console console, ParentWatch parent) {
    this.spec = spec;
    this.console = console;
    folder = new ResultsDirectory(spec.results()).newRun(spec.simulation(), LocalDateTime.now());
    spec.keepConfiguration(folder);
    target = openTarget();
    Optional<RedisOptions> redisOptions = openRedis();
    credentials = openCredentials();
    measurement = Measurement.begin(folder, runInfo(), spec.workload().planned());
    measurement.recorder().contracts(spec.contractsByJourney());
    measurement.recorder().leftOut(spec.leftOut());
    load =
        new LoadRun(
            measurement.recorder(),
            new Outcomes(contractsByJourney()),
            Clock.system(),
            spec.workload().attendance(),
            spec.latestEnd());
    redis = redisOptions.map(this::redisUse);
    conclusion = new Conclusion(measurement.flusher(), folder, spec.objectives());
    progress =
        new ProgressPrinter(console, measurement.view(), load::elapsed, spec.workload().length());
    new Ending(console, load, conclusion, progress, target, folder).register();
    parent.onDeath(this::parentDied);
    target.onDeath(reason -> measurement.recorder().note(NoteKind.TARGET_DOWN, reason));
    load.onStart(
        () ->
            progress.start(
                spec.progressInterval(), spec.workload().phases(), measurement.recorder()));
  }

  private Target openTarget() {
    Targets.announcement(spec.target()).ifPresent(console::say);
    long started = System.nanoTime();
    Target opened = Targets.open(spec.target(), folder.logs());
    console.say(
        "%s, ready in %.1f s".formatted(opened.description(), (System.nanoTime() - started) / 1e9));
    return opened;
  }

  private Optional<RedisOptions> openRedis() {
    if (!spec.usesRedis()) {
      return Optional.empty();
    }
    RedisEndpoint endpoint = spec.target().redis();
    String url = endpoint.url().map(URI::toString).or(target::redisUrl).orElseThrow();
    RedisOptions options = RedisUse.options(endpoint, url, spec.target().connectTimeout());
    try {
      RedisUse.probe(options);
    } catch (RunException e) {
      target.close();
      throw e;
    }
    return Optional.of(options);
  }

  private RedisUse redisUse(RedisOptions options) {
    return RedisUse.of(
        options,
        spec.target().requestTimeout(),
        measurement.recorder(),
        new Sending(load, folder.path().getFileName().toString()));
  }

  private Map<String, Supplier<Map<String, Object>>> openCredentials() {
    Map<String, Supplier<Map<String, Object>>> opened = new HashMap<>();
    for (ContractUse use : spec.contracts()) {
      opened.put(use.name(), use.needsLogin() ? credentials(use) : Map::of);
    }
    return opened;
  }

  /** What the next user of a contract knows to become known. */
  private Supplier<Map<String, Object>> credentials(ContractUse use) {
    return use.contract().login().isPresent()
        ? new Accounts(accounts(use))::next
        : use.endpoint().token().orElseThrow()::values;
  }

  private List<Account> accounts(ContractUse use) {
    if (!use.accounts().isEmpty()) {
      return use.accounts();
    }
    int count = spec.workload().accounts();
    IntConsumer progress =
        made -> {
          if (made % ACCOUNTS_PER_LINE == 0 || made == count) {
            console.say("accounts made for %s: %,d of %,d".formatted(use.name(), made, count));
          }
        };
    return Targets.accounts(use.endpoint(), use.contract(), target, spec.target(), count, progress);
  }

  private Map<String, Contract> contractsByJourney() {
    Map<String, Contract> contracts = new HashMap<>();
    spec.contracts()
        .forEach(use -> use.journeys().forEach(j -> contracts.put(j.name(), use.contract())));
    return contracts;
  }

  private void parentDied() {
    load.abort("the process that started the load generator ended");
    System.exit(1);
  }

  private RunInfo runInfo() {
    return RunInfo.here(
        folder.path().getFileName().toString(),
        spec.simulation(),
        target.description(),
        spec.workload().model(),
        spec.quick(),
        Version.current());
  }

  List<PopulationBuilder> populations() {
    Tap tap = new Tap(load, this::tapUnavailable);
    PopulationBuilder verdict =
        new VerdictScenario(tap, load, conclusion).scenario().injectOpen(atOnceUsers(1));
    return Stream.of(
            spec.contracts().stream().flatMap(use -> populations(use).stream()),
            redis.stream().flatMap(use -> spec.workload().populations(use).stream()),
            Stream.of(verdict))
        .flatMap(Function.identity())
        .toList();
  }

  private List<PopulationBuilder> populations(ContractUse use) {
    return spec.workload().populations(use.journeys(), runContext(use), protocol(use));
  }

  private HttpProtocolBuilder protocol(ContractUse use) {
    String baseUrl = target.baseUrls().get(use.name()).toString();
    return http.baseUrl(baseUrl)
        .warmUp(baseUrl)
        .disableFollowRedirect()
        .disableCaching()
        .userAgentHeader("Gauntlet")
        .header(RUN_ID_HEADER, folder.path().getFileName().toString());
  }

  private RunContext runContext(ContractUse use) {
    return new RunContext(
        folder.path().getFileName().toString(),
        use.contract(),
        measurement.recorder(),
        load,
        spec.workload().scale().think(),
        spec.target().requestTimeout(),
        credentials.get(use.name()),
        ThreadLocalRandom.current().nextLong());
  }

  private void tapUnavailable(RuntimeException e) {
    console.say(e.getMessage());
    load.abort(e.getMessage());
    System.exit(1);
  }

  List<Assertion> assertions() {
    return VerdictScenario.assertions(
        spec.objectives().all().stream().map(Objective::name).toList());
  }

  /** For Gatling alone, should the verdict scenario itself be stuck. */
  Duration longest() {
    return spec.latestEnd().plus(BACKSTOP);
  }

  /** Lets the target go down while Gatling writes its report. */
  void afterLoad() {
    progress.close();
    CompletableFuture.runAsync(target::close);
  }
}
