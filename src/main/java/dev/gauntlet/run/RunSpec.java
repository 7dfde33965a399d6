package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param objectives those that this run can meet
 */
record RunSpec(
    String simulation,
    Settings settings,
    Workload workload,
    Contract contract,
    TargetOptions target,
    Objectives objectives,
    Duration progressInterval,
    Path results) {

  private static final String SUFFIX = ".conf";
  private static final Path CONTRACTS = Path.of("user-files", "contracts");

  /**
   * Reads every section and checks the whole.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong
   */
  static RunSpec read(String simulation, Settings settings, Workload.Source source) {
    Workload workload = source.read(simulation, settings);
    Section load = settings.section("load");
    checkDescriptors(workload, load);
    Section targetSection = settings.section("target");
    TargetOptions target = TargetOptions.read(targetSection);
    Contract contract = contract(target, settings);
    checkOperations(workload, contract, load, targetSection);
    Targets.check(target, contract, needsLogin(workload, contract), targetSection);
    RunSpec spec =
        new RunSpec(
            simulation,
            settings,
            workload,
            contract,
            target,
            objectives(workload, contract, settings),
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    settings.throwIfProblems();
    return spec;
  }

  private static Objectives objectives(
      Workload workload, Contract contract, Settings settings) {
    Set<String> operations = contract.operations().keySet();
    Objectives configured =
        Objectives.read(settings.section("objectives"), contract.name(), operations);
    return workload
        .objectives(configured, settings, operations)
        .applyingTo(workload.measured(), workload.planned());
  }

  private static Contract contract(TargetOptions target, Settings settings) {
    String named = target.contract();
    Path file = named.endsWith(SUFFIX) ? Path.of(named) : CONTRACTS.resolve(named + SUFFIX);
    return Contract.read(settings.file(file));
  }

  private static void checkDescriptors(Workload workload, Section load) {
    Descriptors.ofProcess()
        .flatMap(descriptors -> descriptors.objection(workload.peak()))
        .ifPresent(objection -> load.problem("users", objection));
  }

  private static void checkOperations(
      Workload workload, Contract contract, Section load, Section target) {
    if (contract.operations().isEmpty()) {
      return;
    }
    for (Journey journey : workload.journeys()) {
      List<String> missing =
          journey.operations().stream().filter(name -> !contract.offers(name)).sorted().toList();
      if (!missing.isEmpty()) {
        load.problem(
            "journeys",
            "includes %s, which needs %s, but the contract %s lacks %s"
                .formatted(
                    journey.name(), missing, contract.name(), missing.size() == 1 ? "it" : "them"));
      }
      journey.operations().stream()
          .filter(contract::offers)
          .forEach(name -> checkSaves(workload.saves(name), contract.operation(name), target));
    }
  }

  private static void checkSaves(Set<String> needed, Operation operation, Section target) {
    List<String> missing =
        needed.stream().filter(name -> !operation.saves().contains(name)).sorted().toList();
    if (!missing.isEmpty()) {
      target.problem(
          "contract",
          "must save %s of the answers to \"%s\", by which this scenario checks them"
              .formatted(String.join(" and ", missing), operation.name()));
    }
  }

  private static boolean needsLogin(Workload workload, Contract contract) {
    return workload.journeys().stream()
        .flatMap(journey -> journey.operations().stream())
        .filter(contract::offers)
        .anyMatch(name -> contract.operation(name).authenticated());
  }

  private static Duration progressInterval(Section progress) {
    Duration interval = progress.duration("interval");
    progress.rejectUnknownKeys();
    return interval;
  }

  private static Path results(Section results) {
    Path directory = Path.of(results.text("directory"));
    results.rejectUnknownKeys();
    return directory;
  }

  /** Whether its users need an account. */
  boolean needsLogin() {
    return needsLogin(workload, contract);
  }

  boolean quick() {
    return !workload.scale().equals(QuickScale.NONE);
  }

  /** Time since the load began after which nobody can be waiting for an answer any more. */
  Duration latestEnd() {
    return workload.length().plus(target.requestTimeout()).plusSeconds(1);
  }

  /** What is about to happen, for people. */
  String description() {
    String changes = settings.brief();
    return "Gauntlet %s: %s%n%s%s"
        .formatted(
            Version.current(),
            simulation,
            workload.describe(),
            changes.isBlank() ? "" : "\nSettings:\n" + changes);
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
