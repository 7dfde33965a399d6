package dev.gauntlet.result;

import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A run, rebuilt from its two logs; every figure of a result comes from here, never from memory.
 *
 * @param start when the run began
 * @param loadStart when the load began, from which its times count
 * @param seconds from the run's start to the last sign of life
 * @param ended whether it came to an end in order; a run that was killed did not
 * @param contracts that each journey speaks, by the journey's name, in the order of the plan
 * @param requests journey by journey, as every output lists them
 * @param setup in the order in which they were first seen
 * @param backOffs waits that answers asked for, in the order of the requests
 * @param errors the most frequent first
 * @param phases with their own requests
 * @param leftOut steps that the platform does not allow
 * @param resources what the load generator used, about once a second
 * @param series what the target's metrics are made of, by the names of the series; empty where
 *     nobody told
 * @param metrics what the target told of itself
 * @param audit what became of pushes, where they were audited
 * @param health of the load generator itself
 * @param journeyMetrics the journeys' own, in the order of their names
 * @param loadSeconds how long the load was, as planned unless the record ends before
 * @param spanSeconds what rates are taken over, 1 or more
 * @param evidence the first exchanges of each request that failed for a reason
 * @param provenance what was told of the run
 * @param scope of the configured objectives, those that are about this run
 * @param plannedUsers over time; empty where no shape says so
 * @param clamped answers slower than the hour that is the most we tell apart
 */
public record RunData(
    RunFolder folder,
    RunInfo run,
    Instant start,
    Instant loadStart,
    double seconds,
    boolean ended,
    PlannedLoad planned,
    ActualLoad actual,
    Map<String, String> contracts,
    List<RequestData> requests,
    List<JourneyResult> journeys,
    List<SetupData> setup,
    List<BackOffCount> backOffs,
    List<ErrorResult> errors,
    List<EvidenceResult> evidence,
    List<PhaseData> phases,
    List<NoteResult> notes,
    List<LeftOut> leftOut,
    List<UsersAt> users,
    List<ResourcesAt> resources,
    Map<String, String> series,
    List<MetricsAt> metrics,
    Optional<AuditResult> audit,
    HealthData health,
    List<MetricData> journeyMetrics,
    double loadSeconds,
    double spanSeconds,
    long clamped,
    Provenance provenance,
    JudgedScope scope,
    List<PlannedUsers> plannedUsers) {

  /** Stands in a key's place for all journeys or all requests. */
  public static final String ALL = "all";

  /**
   * Rebuilds a run, also one whose writer was killed.
   *
   * @throws IOException if a log cannot be read, is damaged before its last line or tells of no run
   */
  public static RunData read(RunFolder folder) throws IOException {
    return RunDataReader.read(folder);
  }

  /** All journeys' requests of that name together; empty histograms where there were none. */
  public RequestData request(String name) {
    return together(name, data -> true);
  }

  /** As {@link #request(String)}, of the journeys that speak one contract. */
  public RequestData request(String contract, String name) {
    return together(name, data -> contract.equals(contractOf(data)));
  }

  private RequestData together(String name, Predicate<RequestData> wanted) {
    List<RequestData> named =
        requests.stream().filter(data -> data.key().request().equals(name)).filter(wanted).toList();
    return RequestData.together(new RequestKey(ALL, name), named);
  }

  /** The contract of a request's journey, or null where nobody told it. */
  String contractOf(RequestData data) {
    return contracts.get(data.key().journey());
  }

  /** All requests together. */
  public RequestData total() {
    return RequestData.together(new RequestKey(ALL, ALL), requests);
  }

  /** Whether there was any load: false of a run that ended, or was killed, before it. */
  public boolean loadBegan() {
    return Duration.between(start, loadStart).toMillis() <= Math.round(seconds * 1000);
  }

  /**
   * Reads the logs again and hands over the load window by window, in order and without a gap; only
   * a few are in memory at one time. There are none where the load never began.
   *
   * @param length of each, in whole seconds
   * @throws IOException if a log cannot be read
   */
  public void windows(Duration length, Consumer<Window> reader) throws IOException {
    WindowReader.read(
        folder,
        RequestData.unanswered(requests),
        (int) Math.max(1, length.toSeconds()),
        reader);
  }
}
