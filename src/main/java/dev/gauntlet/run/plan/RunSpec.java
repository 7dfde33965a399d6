package dev.gauntlet.run.plan;

import dev.gauntlet.config.Settings;
import dev.gauntlet.load.QuickScale;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.protocol.PlannedRequirements;
import dev.gauntlet.protocol.http.Patience;
import dev.gauntlet.run.workload.Descriptors;
import dev.gauntlet.run.workload.Workload;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import dev.gauntlet.verdict.AbortOn;
import dev.gauntlet.verdict.Objectives;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it was asked for, decided and found valid before anything is started.
 *
 * @param dryRun whether to say what would be done and send nothing
 * @param trace whether to show the exchanges of single users in place of load
 * @param logIn when its accounts log in
 * @param longestRetryAfter the most that a user waits because an answer asks it to, if any does
 * @param contracts those that its journeys speak
 * @param requirements what its users need beside them
 * @param scope of the configured objectives, those that are about this run
 * @param objectives those that this run can meet
 * @param abortOn when it ends before its time
 */
public record RunSpec(
    String simulation,
    RunLabel label,
    Settings settings,
    Workload workload,
    boolean dryRun,
    boolean trace,
    LogInOptions logIn,
    Optional<Duration> longestRetryAfter,
    List<ContractUse> contracts,
    PlannedRequirements requirements,
    TargetOptions target,
    AuditLimits auditLimits,
    JudgedScope scope,
    Objectives objectives,
    AbortOn abortOn,
    Duration progressInterval,
    Path results) {

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

  /** Whether there are as many file descriptors as the load may need. */
  public boolean checksDescriptors() {
    return checksDescriptors(settings);
  }

  static boolean checksDescriptors(Settings settings) {
    return settings.section("health").flag("check-descriptors");
  }

  /** How many accounts the users of a contract will have; they share them where there are fewer. */
  public int accounts(ContractUse use) {
    int users = Math.max(1, workload.arrivals(use.journeys()));
    if (!use.accounts().isEmpty()) {
      return Math.min(users, use.accounts().size());
    }
    return registers(use) ? Math.min(users, workload.accounts()) : 1;
  }

  /** Whether the users of a contract get new accounts. */
  public boolean registers(ContractUse use) {
    return use.accounts().isEmpty() && Targets.registers(use.endpoint(), use.contract(), target);
  }

  public Patience patience() {
    return new Patience(target.requestTimeout(), target.longestAnswerBytes(), longestRetryAfter);
  }

  public boolean quick() {
    return !workload.scale().equals(QuickScale.NONE);
  }

  /**
   * Time since the load began after which no answer is waited for any more, so that a target that
   * hangs does not hold the run for as long as its requests may take.
   */
  public Duration latestEnd() {
    boolean login = contracts.stream().anyMatch(ContractUse::needsLogin);
    // A log-in just before the end is followed by the request that it was for.
    Duration answers = target.requestTimeout().multipliedBy(login ? 2 : 1);
    Duration wait = answers.compareTo(LONGEST_WAIT) < 0 ? answers : LONGEST_WAIT;
    return workload.length().plus(wait).plusSeconds(1);
  }

  /** What may spoil the run and does not forbid it. */
  public Optional<String> warning() {
    return Descriptors.ofProcess()
        .filter(found -> checksDescriptors())
        .flatMap(found -> workload.warning(found, target.requestTimeout()));
  }

  /** The steps that the platform does not offer, of all journeys. */
  public List<LeftOut> leftOut() {
    return contracts.stream().flatMap(use -> use.leftOut().stream()).toList();
  }

  /** The name of the contract that each journey speaks, in the order of the mix. */
  public Map<String, String> contractsByJourney() {
    Map<String, String> contracts = new LinkedHashMap<>();
    workload.journeys().forEach(journey -> contracts.put(journey.name(), journey.contract()));
    return contracts;
  }
}
