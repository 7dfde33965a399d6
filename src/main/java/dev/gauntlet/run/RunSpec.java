package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    List<ContractUse> contracts,
    TargetOptions target,
    Objectives objectives,
    Duration progressInterval,
    Path results) {

  /**
   * Reads every section and checks the whole.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong
   */
  static RunSpec read(String simulation, Settings settings, Workload.Source source) {
    Workload workload = source.read(simulation, settings);
    checkDescriptors(workload, settings.section("load"));
    Map<String, List<Journey>> journeys = byContract(workload.journeys());
    Section targetSection = settings.section("target");
    TargetOptions target =
        TargetOptions.read(targetSection, workload.knownContracts(), journeys.keySet());
    Targets.check(target, targetSection);
    List<ContractUse> contracts =
        target.endpoints().stream()
            .map(endpoint -> use(endpoint, journeys.get(endpoint.name()), settings))
            .toList();
    contracts.forEach(use -> checkSaves(workload, use, targetSection));
    RunSpec spec =
        new RunSpec(
            simulation,
            settings,
            workload,
            contracts,
            target,
            objectives(contracts, workload, settings),
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    settings.throwIfProblems();
    return spec;
  }

  private static Map<String, List<Journey>> byContract(List<Journey> journeys) {
    return journeys.stream()
        .collect(
            Collectors.groupingBy(Journey::contract, LinkedHashMap::new, Collectors.toList()));
  }

  private static ContractUse use(Endpoint endpoint, List<Journey> journeys, Settings settings) {
    ContractUse use =
        new ContractUse(endpoint, ContractFiles.read(endpoint, settings), journeys);
    checkOperations(journeys, use.contract(), settings.section("load"));
    if (use.needsLogin()) {
      Targets.checkLogin(endpoint, use.contract(), settings.section("target"));
    }
    return use;
  }

  private static Objectives objectives(
      List<ContractUse> contracts, Workload workload, Settings settings) {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    contracts.forEach(use -> offered.put(use.name(), use.contract().operations().keySet()));
    Objectives configured = Objectives.read(settings.section("objectives"), offered);
    Set<String> operations = new TreeSet<>();
    offered.values().forEach(operations::addAll);
    return workload
        .objectives(configured, settings, operations)
        .applyingTo(workload.measured(), workload.planned());
  }

  private static void checkDescriptors(Workload workload, Section load) {
    Descriptors.ofProcess()
        .flatMap(descriptors -> descriptors.objection(workload.peak()))
        .ifPresent(objection -> load.problem("users", objection));
  }

  private static void checkSaves(Workload workload, ContractUse use, Section target) {
    for (String name : use.operations()) {
      if (use.contract().offers(name)) {
        Set<String> missing = new TreeSet<>(workload.saves(name));
        missing.removeAll(use.contract().operation(name).saves());
        if (!missing.isEmpty()) {
          target.problem(
              use.name() + ".contract",
              "must save %s of the answers to \"%s\", by which this scenario checks them"
                  .formatted(String.join(" and ", missing), name));
        }
      }
    }
  }

  private static void checkOperations(List<Journey> journeys, Contract contract, Section load) {
    for (Journey journey : journeys) {
      List<String> missing =
          journey.operations().stream().filter(name -> !contract.offers(name)).sorted().toList();
      if (!missing.isEmpty() && !contract.operations().isEmpty()) {
        load.problem(
            "journeys",
            "includes %s, which needs %s, but the contract %s lacks %s"
                .formatted(
                    journey.name(), missing, contract.name(), missing.size() == 1 ? "it" : "them"));
      }
    }
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
