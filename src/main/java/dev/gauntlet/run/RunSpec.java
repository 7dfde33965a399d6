package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Patience;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.AbortOn;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param dryRun whether to say what would be done and send nothing
 * @param trace whether to show the exchanges of single users in place of load
 * @param longestRetryAfter the most that a user waits because an answer asks it to, if any does
 * @param contracts those that its journeys speak
 * @param scope of the configured objectives, those that are about this run
 * @param objectives those that this run can meet
 * @param abortOn when it ends before its time
 */
record RunSpec(
    String simulation,
    RunLabel label,
    Settings settings,
    Workload workload,
    boolean dryRun,
    boolean trace,
    Optional<Duration> longestRetryAfter,
    List<ContractUse> contracts,
    TargetOptions target,
    AuditLimits auditLimits,
    JudgedScope scope,
    Objectives objectives,
    AbortOn abortOn,
    Duration progressInterval,
    Path results) {

  private static final String CONTRACT = "contract";

  /** Under which the requests of no contract are known. */
  private static final String REDIS = "redis";

  /** Among what is called where pushes are audited. */
  private static final String AUDIT = "audit";

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
    boolean trace = load.flag("trace");
    if (dryRun && trace) {
      load.problem("trace", "sends requests and dry-run sends none: leave one of them out");
    }
    Section limits = settings.section("limits");
    Caps caps = Caps.read(limits);
    if (!trace) {
      caps.check(workload, limits);
    }
    Map<String, List<Journey>> journeys = byContract(workload.journeys());
    Section targetSection = settings.section("target");
    TargetOptions target =
        withFault(
            TargetOptions.read(targetSection, documented(workload), journeys.keySet()), workload);
    Descriptors.ofProcess()
        .filter(found -> checksDescriptors(settings))
        .ifPresent(found -> workload.check(found, target.requestTimeout(), load));
    CommonTarget.check(targetSection, journeys);
    if (!dryRun) {
      Targets.check(target, targetSection);
    }
    if (!workload.redisRequests().isEmpty()
        || workload.pushes().isPresent() && target.redis().url().isPresent()) {
      Targets.checkRedis(target, targetSection);
    }
    List<ContractUse> contracts =
        target.endpoints().stream()
            .map(endpoint -> use(endpoint, journeys.get(endpoint.name()), settings))
            .toList();
    contracts.forEach(use -> checkWhole(workload, use, targetSection));
    AuditLimits auditLimits = AuditLimits.read(settings.section("audit"));
    workload.pushes().ifPresent(plan -> checkPushes(contracts, targetSection, trace, load));
    JudgedScope scope = scope(contracts, target, workload);
    // Before the objectives are read, whose section rejects what nobody asked for.
    AbortOn abortOn = AbortOn.read(settings.section(RunObjectives.SECTION).section("abort-on"));
    RunSpec spec =
        new RunSpec(
            simulation,
            RunLabel.read(settings.section("about")),
            settings,
            workload,
            dryRun,
            trace,
            longestRetryAfter(load),
            contracts,
            target,
            auditLimits,
            scope,
            RunObjectives.read(simulation, scope, settings, workload.planned()),
            abortOn,
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    load.rejectUnknownKeys();
    settings.throwIfProblems();
    return spec;
  }

  private static boolean checksDescriptors(Settings settings) {
    return settings.section("health").flag("check-descriptors");
  }

  /** Whether there are as many file descriptors as the load may need. */
  boolean checksDescriptors() {
    return checksDescriptors(settings);
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

  private static JudgedScope scope(
      List<ContractUse> contracts, TargetOptions target, Workload workload) {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    Map<String, Set<String>> called = new LinkedHashMap<>();
    for (ContractUse use : contracts) {
      offered.put(use.name(), new TreeSet<>(use.contract().operations().keySet()));
      Set<String> measured = new TreeSet<>(use.operations());
      measured.retainAll(workload.measured());
      called.put(use.name(), measured);
      workload
          .pushes()
          .ifPresent(
              plan -> {
                offered.get(use.name()).addAll(plan.requests());
                measured.addAll(plan.requests());
              });
    }
    workload.pushes().ifPresent(plan -> called.put(AUDIT, plan.requests()));
    if (!workload.redisRequests().isEmpty()) {
      offered.put(REDIS, workload.redisRequests());
      called.put(REDIS, workload.redisRequests());
    }
    return new JudgedScope(
        offered,
        called,
        phases(workload),
        target.metrics().series().keySet(),
        contracts.stream().flatMap(use -> use.metrics().stream()).collect(Collectors.toSet()),
        workload.ownObjectives());
  }

  private static Set<String> phases(Workload workload) {
    return workload.phases().stream()
        .map(placed -> placed.phase().name())
        .collect(Collectors.toSet());
  }

  private static TargetOptions withFault(TargetOptions target, Workload workload) {
    return workload.pushes().flatMap(PushPlan::fault).map(target::withFault).orElse(target);
  }

  private static void checkPushes(
      List<ContractUse> contracts, Section target, boolean trace, Section load) {
    if (trace) {
      load.problem("trace", "shows requests and answers, and this simulation watches pushes");
    }
    contracts.stream()
        .filter(use -> !use.contract().operations().isEmpty())
        .filter(use -> use.contract().pushes().isEmpty())
        .forEach(
            use ->
                target
                    .section(use.name())
                    .problem(
                        CONTRACT,
                        "must have pushes { }, which this simulation watches, with a cause that is"
                            + " one of its operations"));
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

  private static Optional<Duration> longestRetryAfter(Section load) {
    Duration longest = load.duration("longest-retry-after", Duration.ZERO, LONGEST_INTERVAL);
    return load.flag("honour-retry-after") ? Optional.of(longest) : Optional.empty();
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

  Patience patience() {
    return new Patience(target.requestTimeout(), target.longestAnswerBytes(), longestRetryAfter);
  }

  boolean quick() {
    return !workload.scale().equals(QuickScale.NONE);
  }

  /** Time since the load began after which nobody can be waiting for an answer any more. */
  Duration latestEnd() {
    boolean login = contracts.stream().anyMatch(ContractUse::needsLogin);
    // A log-in just before the end is followed by the request that it was for.
    Duration answers = target.requestTimeout().multipliedBy(login ? 2 : 1);
    return workload.length().plus(answers).plusSeconds(1);
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
    Map<String, String> contracts = new LinkedHashMap<>();
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

  /** The same where single users are shown in place of it. */
  String traceDescription() {
    return "Gauntlet %s: trace of %s, one user once through %s%n%s"
        .formatted(
            Version.current(),
            simulation,
            workload.traced().stream().map(Journey::name).collect(Collectors.joining(", ")),
            withoutSteps());
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
