package dev.gauntlet.run.plan;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.journey.Survey;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.process.Simulations;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.Planning;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.protocol.redis.RedisSettings;
import dev.gauntlet.run.workload.Descriptors;
import dev.gauntlet.run.workload.PushPlan;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.Account;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.AbortOn;
import dev.gauntlet.verdict.RunObjectives;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads every section of the settings and checks the whole. */
final class RunSpecReader {

  private static final String ACCOUNTS = "accounts";
  private static final String REHEARSALS = "rehearsals";
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  private final String simulation;
  private final Settings settings;
  private final Workload workload;
  private final Section load;
  private final Section targetSection;

  RunSpecReader(String simulation, Settings settings, Workload workload) {
    this.simulation = simulation;
    this.settings = settings;
    this.workload = workload;
    this.load = settings.section("load");
    this.targetSection = settings.section("target");
  }

  RunSpec read() {
    boolean dryRun = load.flag("dry-run");
    boolean trace = load.flag("trace");
    checkTrace(trace, dryRun);
    checkCaps(trace);
    Map<String, List<Journey>> journeys = byContract(workload.journeys());
    TargetOptions target = target(journeys, dryRun);
    List<ContractUse> contracts =
        target.endpoints().stream()
            .map(endpoint -> use(endpoint, journeys.get(endpoint.name())))
            .toList();
    contracts.forEach(new ContractDemands(workload, targetSection)::check);
    PlannedRequirements requirements = requirements(target);
    targetSection.rejectUnknownKeys();
    JudgedScope scope = RunScope.of(contracts, requirements, target, workload);
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
            LogInOptions.read(load.section("log-in")),
            longestRetryAfter(),
            contracts,
            requirements,
            target,
            AuditLimits.read(settings.section("audit")),
            scope,
            RunObjectives.read(
                simulation, scope, settings, workload.planned(), withObjectives()),
            abortOn,
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    load.rejectUnknownKeys();
    checkJudging(spec);
    settings.throwIfProblems();
    return spec;
  }

  private void checkJudging(RunSpec spec) {
    Section objectives = settings.section(RunObjectives.SECTION);
    Duration warmUp = spec.objectives().warmUp();
    if (!spec.trace()
        && objectives.isSound("warm-up")
        && load.isSound("users", "rate", "model", "duration")
        && !warmUp.isZero()
        && warmUp.compareTo(workload.length()) >= 0) {
      objectives.problem(
          "warm-up",
          "must be shorter than the load, which takes %s, was %s"
              .formatted(DurationText.format(workload.length()), DurationText.format(warmUp)));
    }
    if (objectives.isGiven(REHEARSALS)) {
      Simulations.ofProjectIfAny()
          .ifPresent(known -> checkRehearsals(objectives, known));
    }
  }

  private static void checkRehearsals(Section objectives, Simulations known) {
    objectives.texts(REHEARSALS).stream()
        .filter(name -> !known.names().contains(name))
        .forEach(
            name ->
                objectives.problem(
                    REHEARSALS,
                    "names %s, which is no simulation%s".formatted(name, known.hint(name))));
  }

  private void checkTrace(boolean trace, boolean dryRun) {
    if (trace && dryRun) {
      load.problem("trace", "sends requests and dry-run sends none: leave one of them out");
    }
    if (trace && workload.pushes().isPresent()) {
      load.problem("trace", "shows requests and answers, and this simulation watches pushes");
    }
  }

  private void checkCaps(boolean trace) {
    Section limits = settings.section("limits");
    Caps caps = Caps.read(limits);
    if (!trace) {
      caps.check(workload, load, limits);
    }
  }

  private static Map<String, List<Journey>> byContract(List<Journey> journeys) {
    return journeys.stream()
        .collect(Collectors.groupingBy(Journey::contract, LinkedHashMap::new, Collectors.toList()));
  }

  private TargetOptions target(Map<String, List<Journey>> journeys, boolean dryRun) {
    TargetOptions read =
        TargetOptions.read(targetSection, documented(), journeys.keySet(), elsewhere());
    TargetOptions target =
        workload.pushes().flatMap(PushPlan::fault).map(read::withFault).orElse(read);
    Descriptors.ofProcess()
        .filter(found -> RunSpec.checksDescriptors(settings))
        .filter(found -> load.isSound("users", "rate", "model", "duration"))
        .filter(found -> targetSection.isSound("request-timeout"))
        .ifPresent(found -> workload.check(found, target.requestTimeout(), load));
    CommonTarget.check(targetSection, journeys);
    Targets.check(target, !dryRun, targetSection);
    return target;
  }

  /** Empty as soon as one requirement is wherever the target is. */
  private Map<String, URI> elsewhere() {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (Requirement<?> requirement : workload.requirements()) {
      Map<String, URI> own = requirement.elsewhere(settings);
      if (own.isEmpty()) {
        return Map.of();
      }
      urls.putAll(own);
    }
    return urls;
  }

  private PlannedRequirements requirements(TargetOptions target) {
    Planning planning = new TargetPlanning(settings, target);
    // What is wrong there is reported in every run, whether or not it needs a Redis.
    RedisSettings redis = RedisSettings.read(settings);
    if (workload.pushes().isPresent() && redis.url().isPresent()) {
      redis.check(planning);
    }
    return PlannedRequirements.of(workload.requirements(), planning);
  }

  /** The contracts that may have a section: those of reference.conf and those of these journeys. */
  private Set<String> documented() {
    Set<String> contracts = new TreeSet<>(Journeys.builtIn().contracts());
    contracts.addAll(workload.knownContracts());
    return contracts;
  }

  /** Those of other teams' files, too: a configuration may speak to many runs. */
  private Set<String> withObjectives() {
    Set<String> contracts = documented();
    contracts.addAll(NamedFiles.CONTRACTS.names());
    return contracts;
  }

  private ContractUse use(Endpoint endpoint, List<Journey> journeys) {
    Contract contract = ContractFile.read(endpoint, settings);
    checkBuilding(journeys, contract);
    ContractUse use = ContractUse.of(endpoint, contract, journeys, accounts(endpoint));
    use.check(load);
    if (use.needsLogin()) {
      Targets.checkLogin(endpoint, use.contract(), targetSection);
    }
    return use;
  }

  /** Nothing else can be known of journeys that cannot be built. */
  private void checkBuilding(List<Journey> journeys, Contract contract) {
    Map<String, String> faults = new LinkedHashMap<>();
    journeys.forEach(
        journey ->
            Survey.fault(journey, contract).ifPresent(why -> faults.put(journey.name(), why)));
    if (!faults.isEmpty()) {
      // What is wrong with the contract explains it.
      settings.throwIfProblems();
      faults.forEach(
          (journey, why) ->
              load.problemOfChoice(
                  "journeys",
                  "includes %s, which cannot be built: %s; correct the journey"
                      .formatted(journey, why)));
      settings.throwIfProblems();
    }
  }

  private List<Account> accounts(Endpoint endpoint) {
    try {
      return endpoint.accounts().map(AccountFile::read).orElse(List.of());
    } catch (IllegalArgumentException e) {
      Section own = targetSection.section(endpoint.name());
      (own.has(ACCOUNTS) ? own : targetSection)
          .problem(ACCOUNTS, "%s, was %s".formatted(e.getMessage(), endpoint.accounts().get()));
      return List.of();
    }
  }

  private Optional<Duration> longestRetryAfter() {
    Duration longest = load.duration("longest-retry-after", Duration.ZERO, LONGEST_INTERVAL);
    return load.flag("honour-retry-after") ? Optional.of(longest) : Optional.empty();
  }

  private static Duration progressInterval(Section progress) {
    Duration interval = progress.duration("interval", SHORTEST_INTERVAL, LONGEST_INTERVAL);
    progress.rejectUnknownKeys();
    return interval;
  }

  private Path results(Section results) {
    Optional<ResultsDirectory> directory = ResultsDirectory.read(results);
    if (load.isSound("duration")) {
      directory.ifPresent(found -> found.check(results, workload.length()));
    }
    results.rejectUnknownKeys();
    return directory.map(ResultsDirectory::path).orElse(Path.of(""));
  }
}
