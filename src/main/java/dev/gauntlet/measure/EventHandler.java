package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/**
 * A handler of the events of a run, either live or from its event log. There is a method for each
 * type of event. None has a default, so that the compiler reports every handler that lacks a new
 * type.
 *
 * <p>All times {@code t} are epoch milliseconds.
 */
public interface EventHandler {

  /** Handles the first event. */
  void runStarted(long t, RunHeader header);

  /**
   * Handles the start of the load, which is second 0 of the load profile.
   *
   * @param generator the capacity of the load generator, whose threads exist only now; null if it
   *     is not monitored
   */
  void loadStarted(long t, GeneratorCapacity generator);

  void phaseStarted(long t, String name);

  void noted(long t, NoteKind kind, String message);

  /**
   * Handles setup steps since the previous event of this type.
   *
   * @param latencies the durations of the steps, by their names
   */
  void setupDone(long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies);

  /** Handles errors since the previous event of this type. */
  void errorsSeen(long t, List<ErrorCount> counts);

  /** Handles waits that answers asked for, since the previous event of this type. */
  void backedOff(long t, List<BackOffCount> counts);

  /** Handles requests that were sent again, since the previous event of this type. */
  void retried(long t, List<RetryCount> counts);

  /** Handles a failed exchange, one of the first of its kind. */
  void failureKept(long t, RequestKey request, String message, FailedExchange exchange);

  /** Handles the resource usage of a process, about once a second. */
  void resourcesUsed(long t, String process, ProcessUsage used);

  /** Handles the usage of the load generator's machine, about once a second. */
  void machineUsed(long t, MachineUsage used);

  /**
   * Handles the sums of the journeys' custom metrics, and of figures of requests without a
   * distribution, since the run's start.
   */
  void journeyMetrics(long t, List<MetricSum> sums);

  /** Handles the target's own metrics, by the names of the configured series. */
  void metricsReported(long t, Map<String, Double> values);

  /** Handles the state of the audit of pushes, about once a second. */
  void audited(long t, AuditReading reading);

  /** Handles the state of the admission ledger of a contract, about once a second. */
  void admissionCounted(long t, AdmissionReading reading);

  /** Handles the counts of the load, about once a second. */
  void loadCounted(long t, LoadCounts load);

  /** Handles the last event of a run that ended in an orderly way. */
  void runEnded(long t);
}
