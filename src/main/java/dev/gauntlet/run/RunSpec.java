package dev.gauntlet.run;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadPlan;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param journeys those of the plan's mix
 * @param objectives those that this run can meet
 */
record RunSpec(
    String simulation,
    Settings settings,
    LoadPlan plan,
    List<Journey> journeys,
    Contract contract,
    TargetOptions target,
    Objectives objectives,
    Duration progressInterval,
    Path results) {

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /**
   * Reads every section and checks the whole.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong
   */
  static RunSpec read(
      String simulation,
      Settings settings,
      Function<LoadOptions, LoadShape> shape,
      Journeys known) {
    Section load = settings.section("load");
    LoadOptions options = LoadOptions.read(load, known.names());
    LoadPlan plan = LoadPlan.of(shape.apply(options), known.defaultMix(), options, load);
    checkDescriptors(plan, load);
    TargetOptions target = TargetOptions.read(settings.section("target"));
    Contract contract = ContractFile.read(target.contract(), settings);
    List<Journey> journeys = plan.mix().weights().keySet().stream().map(known::named).toList();
    checkOperations(journeys, contract, load);
    Targets.check(target, contract, needsLogin(journeys, contract), settings.section("target"));
    Objectives objectives =
        Objectives.read(
                settings.section("objectives"), contract.name(), contract.operations().keySet())
            .applyingTo(operations(journeys), plannedLoad(plan));
    RunSpec spec =
        new RunSpec(
            simulation,
            settings,
            plan,
            journeys,
            contract,
            target,
            objectives,
            progressInterval(settings.section("progress")),
            results(settings.section("results")));
    settings.throwIfProblems();
    return spec;
  }

  private static void checkDescriptors(LoadPlan plan, Section load) {
    if (plan.model() == LoadModel.CLOSED) {
      Descriptors.ofProcess()
          .flatMap(descriptors -> descriptors.objection(plan.shape().peak()))
          .ifPresent(objection -> load.problem("users", objection));
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

  private static boolean needsLogin(List<Journey> journeys, Contract contract) {
    return operations(journeys).stream()
        .filter(contract::offers)
        .anyMatch(name -> contract.operation(name).authenticated());
  }

  private static Set<String> operations(List<Journey> journeys) {
    return journeys.stream()
        .flatMap(journey -> journey.operations().stream())
        .collect(Collectors.toSet());
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

  /** Whether its users need an account. */
  boolean needsLogin() {
    return needsLogin(journeys, contract);
  }

  boolean quick() {
    return !plan.scale().equals(QuickScale.NONE);
  }

  /** Time since the load began after which nobody can be waiting for an answer any more. */
  Duration latestEnd() {
    return plan.shape().length().plus(target.requestTimeout()).plusSeconds(1);
  }

  PlannedLoad plannedLoad() {
    return plannedLoad(plan);
  }

  private static PlannedLoad plannedLoad(LoadPlan plan) {
    double seconds = plan.shape().length().toNanos() / 1e9;
    return plan.arrivals()
        .map(arrivals -> PlannedLoad.open(seconds, arrivals.planned()))
        .orElseGet(
            () ->
                PlannedLoad.closed(
                    seconds, plan.shape().peak(), plan.shape().userTime().toNanos() / 1e9));
  }

  /** What is about to happen, for people. */
  String description() {
    String changes = settings.brief();
    return "Gauntlet %s: %s%n%s%s"
        .formatted(
            Version.current(),
            simulation,
            plan.describe(),
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
