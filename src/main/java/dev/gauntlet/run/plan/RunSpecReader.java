package dev.gauntlet.run.plan;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.process.SimulationSources;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.protocol.ProtocolSettings;
import dev.gauntlet.protocol.Requirement;
import dev.gauntlet.run.access.AuditLimits;
import dev.gauntlet.run.access.UserOptions;
import dev.gauntlet.run.workload.FileDescriptors;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import dev.gauntlet.verdict.AbortLimits;
import dev.gauntlet.verdict.Objectives;
import dev.gauntlet.verdict.RunObjectives;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A reader of the whole configuration of a run, which collects all its errors. */
final class RunSpecReader {

  private static final String REHEARSALS = "rehearsals";
  private static final String TIME_LIMIT = "time-limit";

  private final String simulation;
  private final Settings settings;
  private final Workload workload;
  private final Section load;
  private final Section targetSection;
  private final Map<ProtocolSection, ProtocolSettings> protocols;

  RunSpecReader(String simulation, Settings settings, Workload workload) {
    this.simulation = simulation;
    this.settings = settings;
    this.workload = workload;
    this.load = settings.section("load");
    this.targetSection = settings.section("target");
    // All of them, so that their errors are reported in every run, even in those without such
    // users.
    this.protocols = ProtocolSection.readAll(settings);
  }

  RunSpec read() {
    boolean dryRun = load.flag("dry-run");
    boolean trace = load.flag("trace");
    checkTrace(trace, dryRun);
    checkLimits(trace);
    TargetOptions target = target(dryRun);
    UserOptions users = UserOptions.read(settings, target.connections());
    PlannedRequirements requirements = requirements(target, users);
    targetSection.rejectUnknownKeys();
    JudgedScope scope = RunScope.of(requirements, target, workload);
    RunScope.checkGroupNames(scope, load);
    RunSpec spec =
        new RunSpec(
            simulation,
            RunLabel.read(settings.section("about")),
            settings,
            workload,
            requirements,
            target,
            judging(scope),
            new RunOutput(users.progressInterval(), results(settings.section("results"))));
    load.rejectUnknownKeys();
    checkJudging(spec);
    settings.throwIfProblems();
    return spec;
  }

  private RunJudging judging(JudgedScope scope) {
    // Before the objectives, whose reader rejects the keys of its section that are still unread.
    AbortLimits abortOn =
        AbortLimits.read(settings.section(RunObjectives.SECTION).section("abort-on"));
    Objectives objectives =
        RunObjectives.read(simulation, scope, settings, workload.size().planned(), judged());
    return new RunJudging(scope.counting(objectives.goodput()), objectives, abortOn);
  }

  private void checkJudging(RunSpec spec) {
    Section objectives = settings.section(RunObjectives.SECTION);
    Duration warmUp = spec.judging().objectives().warmUp();
    if (!spec.trace()
        && objectives.isSound("warm-up")
        && load.isSound("users", "rate", "model", "duration")
        && !warmUp.isZero()
        && warmUp.compareTo(workload.time().length()) >= 0) {
      objectives.problem(
          "warm-up",
          "must be shorter than the load, which takes %s, was %s"
              .formatted(
                  DurationText.format(workload.time().length()), DurationText.format(warmUp)));
    }
    SimulationSources.ofProjectIfAny()
        .ifPresent(
            known -> {
              checkRehearsals(objectives, known);
              checkScenarios(settings.section("scenarios"), "", known);
              checkIsScenario(spec);
            });
  }

  /**
   * Reports names in {@code scenarios} that are no simulations; a simulation may be in a folder.
   */
  private static void checkScenarios(Section scenarios, String folder, SimulationSources known) {
    for (String key : scenarios.keys()) {
      String name = folder + key;
      if (known.names().stream().anyMatch(each -> each.startsWith(name + "."))) {
        checkScenarios(scenarios.section(key), name + ".", known);
      } else if (!key.equals(TIME_LIMIT)
          && scenarios.isGiven(key)
          && !known.names().contains(name)) {
        scenarios.problem(key, "is no simulation" + known.hint(name));
      }
    }
  }

  /** Objectives of a scenario would have no effect on a load. */
  private void checkIsScenario(RunSpec spec) {
    int name = simulation.lastIndexOf('.') + 1;
    Section folder =
        settings.section(("scenarios." + simulation.substring(0, name)).replaceFirst("\\.$", ""));
    String key = simulation.substring(name);
    if (spec.judging().scope().scenario().isEmpty() && folder.isGiven(key)) {
      folder.problem(key, "is no scenario: move its objectives to objectives { }");
    }
  }

  private static void checkRehearsals(Section objectives, SimulationSources known) {
    objectives.texts(REHEARSALS).stream()
        .filter(name -> objectives.isGiven(REHEARSALS) && !known.names().contains(name))
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
    if (trace) {
      workload.journeys().traced().stream()
          .filter(journey -> journey.contract().equals(Journey.NO_CONTRACT))
          .forEach(
              journey ->
                  load.problem(
                      "trace",
                      "shows the exchanges of a contract, and %s has none"
                          .formatted(journey.name())));
    }
  }

  private void checkLimits(boolean trace) {
    Section limits = settings.section("limits");
    SafetyLimits safety = SafetyLimits.read(limits);
    if (!trace) {
      safety.check(workload, load, limits);
    }
  }

  private TargetOptions target(boolean dryRun) {
    TargetOptions target =
        TargetOptions.read(
            targetSection, documented(), workload.journeys().contracts(), elsewhere());
    FileDescriptors.ofProcess()
        .filter(found -> RunSpec.checksDescriptors(settings))
        .filter(found -> load.isSound("users", "rate", "model", "duration"))
        .filter(found -> targetSection.isSound("request-timeout"))
        .ifPresent(
            found ->
                found.check(workload.size(), target.connections().requestTimeout(), load));
    AmbiguousTargetCheck.check(targetSection, Journeys.byContract(workload.journeys().taken()));
    TargetProvider.check(target, !dryRun, targetSection);
    return target;
  }

  /**
   * Returns the configured URLs of all requirements; empty if one of them has none and is located
   * by the target.
   */
  private Map<String, URI> elsewhere() {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (Requirement<?> requirement : workload.requirements()) {
      Optional<ProtocolSection> section = requirement.section();
      Optional<URI> url = section.map(protocols::get).flatMap(ProtocolSettings::url);
      if (url.isEmpty()) {
        return Map.of();
      }
      urls.put(section.get().system(), url.get());
    }
    return urls;
  }

  private PlannedRequirements requirements(TargetOptions target, UserOptions users) {
    List<Object> parts = new ArrayList<>(protocols.values());
    parts.addAll(List.of(users, AuditLimits.read(settings.section("audit"))));
    return PlannedRequirements.of(
        workload.requirements(), new TargetPlanning(settings, target, parts));
  }

  /** Returns the names of the contracts that may have a section. */
  private Set<String> documented() {
    Set<String> known = new TreeSet<>(Journeys.builtIn().contracts());
    known.addAll(workload.journeys().knownContracts());
    return settings.contracts(known);
  }

  /** Returns the names of the contracts and protocols that may have a section of objectives. */
  private Set<String> judged() {
    Set<String> sections = documented();
    protocols.keySet().forEach(protocol -> sections.add(protocol.name()));
    return sections;
  }

  private Path results(Section results) {
    Optional<ResultsDirectory> directory = ResultsDirectory.read(results);
    if (load.isSound("duration")) {
      directory.ifPresent(found -> found.check(results, workload.time().length()));
    }
    results.rejectUnknownKeys();
    return directory.map(ResultsDirectory::path).orElse(Path.of(""));
  }
}
