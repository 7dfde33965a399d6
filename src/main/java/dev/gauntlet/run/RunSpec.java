package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param contracts those that its journeys speak
 * @param objectives those that this run can meet
 */
record RunSpec(
    String simulation,
    Settings settings,
    Workload workload,
    boolean dryRun,
    List<ContractUse> contracts,
    TargetOptions target,
    Objectives objectives,
    Duration progressInterval,
    Path results) {

  private static final String OBJECTIVES = "objectives";
  private static final String CONTRACT = "contract";

  /** Under which the requests of no contract are known. */
  private static final String REDIS = "redis";

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /**
   * Reads every section and checks the whole.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong
   */
  static RunSpec read(String simulation, Settings settings, Workload.Source source) {
    Workload workload = source.read(simulation, settings);
    Section load = settings.section("load");
    boolean dryRun = load.flag("dry-run");
    Map<String, List<Journey>> journeys = byContract(workload.journeys());
    Section targetSection = settings.section("target");
    TargetOptions target =
        TargetOptions.read(targetSection, documented(workload), journeys.keySet());
    Descriptors.ofProcess()
        .ifPresent(found -> workload.check(found, target.requestTimeout(), load));
    CommonTarget.check(targetSection, journeys);
    if (!dryRun) {
      Targets.check(target, targetSection);
    }
    if (!workload.redisRequests().isEmpty()) {
      Targets.checkRedis(target, targetSection);
    }
    List<ContractUse> contracts =
        target.endpoints().stream()
            .map(endpoint -> use(endpoint, journeys.get(endpoint.name()), settings))
            .toList();
    contracts.forEach(use -> checkWhole(workload, use, targetSection));
    RunSpec spec =
        new RunSpec(
            simulation,
            settings,
            workload,
            dryRun,
            contracts,
            target,
            objectives(contracts, workload, settings),
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    settings.throwIfProblems();
    return spec;
  }

  /** The contracts that may have a section: those of reference.conf and those of these journeys. */
  private static Set<String> documented(Workload workload) {
    Set<String> contracts = new TreeSet<>(Journeys.builtIn().contracts());
    contracts.addAll(workload.knownContracts());
    return contracts;
  }

  private static Map<String, List<Journey>> byContract(List<Journey> journeys) {
    return journeys.stream()
        .collect(Collectors.groupingBy(Journey::contract, LinkedHashMap::new, Collectors.toList()));
  }

  private static ContractUse use(Endpoint endpoint, List<Journey> journeys, Settings settings) {
    ContractUse use =
        ContractUse.of(
            endpoint,
            ContractFile.read(endpoint, settings),
            journeys,
            accounts(endpoint, settings.section("target")));
    use.check(settings.section("load"));
    if (use.needsLogin()) {
      Targets.checkLogin(endpoint, use.contract(), settings.section("target"));
    }
    return use;
  }

  private static List<Account> accounts(Endpoint endpoint, Section target) {
    try {
      return endpoint.accounts().map(AccountFile::read).orElse(List.of());
    } catch (IllegalArgumentException e) {
      target.problem("accounts", e.getMessage());
      return List.of();
    }
  }

  private static Objectives objectives(
      List<ContractUse> contracts, Workload workload, Settings settings) {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    Set<String> known = new TreeSet<>();
    Map<String, Set<String>> called = new HashMap<>();
    for (ContractUse use : contracts) {
      Set<String> requests = new HashSet<>(use.contract().operations().keySet());
      // A platform of one's own may lack what the defaults have a limit for.
      requests.addAll(settings.documented(OBJECTIVES, use.name()));
      offered.put(use.name(), requests);
      known.addAll(use.contract().operations().keySet());
      Set<String> measured = use.operations();
      measured.retainAll(workload.measured());
      called.put(use.name(), measured);
    }
    called.put(REDIS, workload.redisRequests());
    Objectives configured = Objectives.read(settings.section(OBJECTIVES), offered);
    return workload.objectives(configured, settings, known).applyingTo(called, workload.planned());
  }

  /** What no step of a workload may miss. */
  private static void checkWhole(Workload workload, ContractUse use, Section target) {
    Section own = target.section(use.name());
    if (!workload.mayLeaveOutSteps() && !use.contract().operations().isEmpty()) {
      use.leftOut()
          .forEach(
              step ->
                  own.problem(
                      CONTRACT,
                      "must offer \"%s\", without which this is another scenario"
                          .formatted(step.request())));
    }
    for (String name : use.operations()) {
      Set<String> missing = new TreeSet<>(workload.saves(name));
      missing.removeAll(use.contract().operation(name).saves());
      if (!missing.isEmpty()) {
        own.problem(
            CONTRACT,
            "must save %s of the answers to \"%s\", by which this scenario checks them"
                .formatted(String.join(" and ", missing), name));
      }
    }
  }

  private static Duration progressInterval(Section progress) {
    Duration interval = progress.duration("interval", SHORTEST_INTERVAL, LONGEST_INTERVAL);
    progress.rejectUnknownKeys();
    return interval;
  }

  private static Path results(Section results) {
    Path directory = results.optional("directory", RunSpec::folder).orElse(Path.of(""));
    results.rejectUnknownKeys();
    return directory;
  }

  private static Path folder(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must name a folder");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("must be a path of this system");
    }
  }

  boolean quick() {
    return !workload.scale().equals(QuickScale.NONE);
  }

  /** Time since the load began after which nobody can be waiting for an answer any more. */
  Duration latestEnd() {
    return workload.length().plus(target.requestTimeout()).plusSeconds(1);
  }

  /** Whether users send to a Redis directly. */
  boolean usesRedis() {
    return !workload.redisRequests().isEmpty();
  }

  /** The steps that the platform does not offer, of all journeys. */
  List<LeftOut> leftOut() {
    return contracts.stream().flatMap(use -> use.leftOut().stream()).toList();
  }

  /** The name of the contract that each journey speaks. */
  Map<String, String> contractsByJourney() {
    Map<String, String> contracts = new HashMap<>();
    this.contracts.forEach(
        use -> use.journeys().forEach(journey -> contracts.put(journey.name(), use.name())));
    return contracts;
  }

  /** What is about to happen, for people. */
  String description() {
    String changes = settings.brief();
    return "Gauntlet %s: %s%n%s%s%s"
        .formatted(
            Version.current(),
            simulation,
            workload.describe(),
            withoutSteps(),
            changes.isBlank() ? "" : "\nSettings:\n" + changes);
  }

  private String withoutSteps() {
    return leftOut().stream()
        .map(s -> "  %s: %s, since %s%n".formatted(s.journey(), s.request(), s.reason()))
        .reduce(String::concat)
        .map(steps -> "\nLeft out:\n" + steps)
        .orElse("");
  }

  /**
   * Keeps the whole configuration, so that the run can be judged again.
   *
   * @throws RunException if it cannot be written
   */
  void keepConfiguration(RunFolder folder) {
    try {
      Files.writeString(folder.configuration(), settings.whole());
    } catch (IOException e) {
      throw new RunException("cannot write %s: %s".formatted(folder.configuration(), e));
    }
  }
}
