package dev.gauntlet.run.plan;

import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journey;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.run.workload.FileDescriptors;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param requirements what its users need
 */
public record RunSpec(
    String simulation,
    RunLabel label,
    Settings settings,
    Workload workload,
    PlannedRequirements requirements,
    TargetOptions target,
    RunJudging judging,
    RunOutput output) {

  /** For answers that are under way when the load ends. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /**
   * Reads every section and checks the whole.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all that is wrong
   */
  public static RunSpec read(String simulation, Settings settings, Workload.Source source) {
    return new RunSpecReader(simulation, settings, source.read(simulation, settings)).read();
  }

  /** Whether to print what would be done and send nothing. */
  public boolean dryRun() {
    return settings.section("load").flag("dry-run");
  }

  /** Whether to show the exchanges of single users in place of load. */
  public boolean trace() {
    return settings.section("load").flag("trace");
  }

  /** Whether there are as many file descriptors as the load may need. */
  public boolean checksDescriptors() {
    return checksDescriptors(settings);
  }

  static boolean checksDescriptors(Settings settings) {
    return settings.section("health").flag("check-descriptors");
  }

  public boolean quick() {
    return !workload.size().scale().equals(QuickScale.NONE);
  }

  /**
   * Time since the load began after which no answer is waited for any more, so that a target that
   * hangs does not hold the run for as long as its requests may take.
   */
  public Duration latestEnd() {
    Duration answers =
        target.connections().requestTimeout().multipliedBy(requirements.lastAnswers());
    Duration wait = answers.compareTo(LONGEST_WAIT) < 0 ? answers : LONGEST_WAIT;
    return workload.time().length().plus(wait).plusSeconds(1);
  }

  /** What may spoil the run and does not forbid it. */
  public Optional<String> warning() {
    return FileDescriptors.ofProcess()
        .filter(found -> checksDescriptors())
        .flatMap(found -> found.warning(workload.size(), target.connections().requestTimeout()));
  }

  /**
   * The section of the objectives on what each journey asks for, in the order of the mix: the
   * contract that it speaks, or what it needs in place of one.
   */
  public Map<String, String> contractsByJourney() {
    Map<String, String> contracts = new LinkedHashMap<>();
    workload
        .journeys()
        .taken()
        .forEach(journey -> section(journey).ifPresent(of -> contracts.put(journey.name(), of)));
    return contracts;
  }

  private Optional<String> section(Journey journey) {
    return journey.contract().equals(Journey.NO_CONTRACT)
        ? journey.requirements().stream().findFirst().flatMap(requirements::section)
        : Optional.of(journey.contract());
  }
}
