package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/**
 * Handles the events of a run, while it goes on or from its record. There is a method for each type
 * and none has a default, so that the compiler shows every reader when a type is added.
 *
 * <p>All times {@code t} are epoch milliseconds.
 */
public interface EventHandler {

  /** The first event. */
  void runStarted(long t, RunHeader header);

  /**
   * The moment from which the load's shape counts its time.
   *
   * @param generator that makes the load, by threads that it has only now; null where nobody
   *     watches it
   */
  void loadStarted(long t, GeneratorCapacity generator);

  void phaseStarted(long t, String name);

  void noted(long t, NoteKind kind, String message);

  /**
   * Set-up work since the event before.
   *
   * @param latencies how long the steps took, by their names
   */
  void setupDone(long t, List<SetupCount> counts, Map<String, LatencyHistogram> latencies);

  /** Errors since the event before. */
  void errorsSeen(long t, List<ErrorCount> counts);

  /** Waits since the event before, which answers asked for. */
  void backedOff(long t, List<BackOffCount> counts);

  /** Requests that were sent once more since the event before. */
  void retried(long t, List<RetryCount> counts);

  /** An exchange that failed, one of the first of its kind. */
  void failureKept(long t, RequestKey request, String message, FailedExchange exchange);

  /** What a process used, about once a second. */
  void resourcesUsed(long t, String process, ProcessUsage used);

  /** What the load generator's machine was used for, about once a second. */
  void machineUsed(long t, MachineUsage used);

  /** How the journeys' own metrics stand since the run's start. */
  void journeyMetrics(long t, List<MetricSum> sums);

  /** What the target told of itself, by the names of the configured series. */
  void metricsReported(long t, Map<String, Double> values);

  /** What an audit knows of pushes, about once a second. */
  void audited(long t, AuditReading reading);

  /** How the load stands, about once a second. */
  void loadCounted(long t, LoadCounts load);

  /** The last event of a run that came to an end in order. */
  void runEnded(long t);
}
