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
 * The complete plan of a run, read from the configuration and validated before anything is started.
 *
 * @param requirements the requirements of its users, such as contracts and a Redis
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

  /** The longest wait for answers that are under way when the load ends. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /**
   * Reads and checks the whole configuration.
   *
   * @throws dev.gauntlet.config.ConfigurationException with all configuration errors
   */
  public static RunSpec read(String simulation, Settings settings, Workload.Source source) {
    return new RunSpecReader(simulation, settings, source.read(simulation, settings)).read();
  }

  /** Returns whether the run only prints what it would do and sends nothing. */
  public boolean dryRun() {
    return settings.section("load").flag("dry-run");
  }

  /** Returns whether the run shows the exchanges of single users in place of load. */
  public boolean trace() {
    return settings.section("load").flag("trace");
  }

  /** Returns whether the file descriptors that the load needs are checked before the run. */
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
   * Returns the time since the load began after which the run waits for no further answer, so that
   * a target that hangs does not delay the end by the whole request timeout.
   */
  public Duration latestEnd() {
    Duration answers =
        target.connections().requestTimeout().multipliedBy(requirements.lastAnswers());
    Duration wait = answers.compareTo(LONGEST_WAIT) < 0 ? answers : LONGEST_WAIT;
    return workload.time().length().plus(wait).plusSeconds(1);
  }

  /** Returns a warning about a danger that does not prevent the run. */
  public Optional<String> warning() {
    return FileDescriptors.ofProcess()
        .filter(found -> checksDescriptors())
        .flatMap(found -> found.warning(workload.size(), target.connections().requestTimeout()));
  }

  /**
   * Returns the section of objectives for the requests of each journey, in the order of the mix:
   * its contract, or the protocol that it uses in place of one.
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
