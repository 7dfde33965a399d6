package dev.gauntlet.measure;

import java.util.List;
import java.util.Map;

/** Something of a run that is no latency. All times {@code t} are epoch milliseconds. */
public sealed interface Event {

  long t();

  record RunStarted(long t, RunInfo run, PlannedLoad planned) implements Event {}

  /** Where the run comes from, by what it is judged and its shape, told before the load. */
  record RunDescribed(
      long t, Provenance provenance, JudgedScope scope, List<PlannedUsers> plannedUsers)
      implements Event {}

  /** The moment from which the load's shape counts its time. */
  record LoadStarted(long t) implements Event {}

  record PhaseStarted(long t, String name) implements Event {}

  record Noted(long t, NoteKind kind, String message) implements Event {}

  /**
   * Set-up work since the event before.
   *
   * @param latencies how long the steps took, by their names, encoded; none in earlier records
   */
  record SetupDone(long t, List<SetupCount> counts, Map<String, String> latencies)
      implements Event {

    /** An earlier record lacks what came later. */
    public SetupDone {
      latencies = latencies == null ? Map.of() : latencies;
    }
  }

  /** Which contract each journey of the run speaks, in the plan's order, told before the load. */
  record ContractsSpoken(long t, Map<String, String> byJourney) implements Event {}

  /** What the run leaves out of its journeys, told before the load. */
  record StepsLeftOut(long t, List<LeftOut> steps) implements Event {}

  /** Errors since the event before. */
  record ErrorsSeen(long t, List<ErrorCount> counts) implements Event {}

  /** Waits since the event before, which answers asked for. */
  record BackedOff(long t, List<BackOffCount> counts) implements Event {}

  /** Requests that were sent once more since the event before. */
  record Retried(long t, List<RetryCount> counts) implements Event {}

  /** An exchange that failed, one of the first of its kind. */
  record FailureKept(long t, String journey, String request, String message, Exchange exchange)
      implements Event {}

  /** What a process used, about once a second. */
  record ResourcesUsed(long t, String process, Resources used) implements Event {}

  /** What the load generator has to make its load with, told when the load begins. */
  record GeneratorDescribed(long t, Generator generator) implements Event {}

  /** What the load generator's machine was used for, about once a second. */
  record MachineUsed(long t, Machine used) implements Event {}

  /** How the journeys' own metrics stand since the run's start. */
  record JourneyMetrics(long t, List<MetricSum> sums) implements Event {}

  /** What each configured series of the target's is made of, told before the load. */
  record SeriesDescribed(long t, Map<String, String> expressions) implements Event {}

  /** What the target told of itself, by the names of the configured series. */
  record MetricsTold(long t, Map<String, Double> values) implements Event {}

  /**
   * What an audit knows of pushes, about once a second.
   *
   * @param counts since the run's start
   * @param hops latencies from one place to the next since the event before, in HdrHistogram's
   *     compressed form, Base64, in microseconds
   * @param slowest of the whole run so far
   * @param worst of the whole run so far
   */
  record Audited(
      long t,
      DeliveryCounts counts,
      Map<String, String> hops,
      List<Waterfall> slowest,
      List<AuditedStream> worst)
      implements Event {}

  /** The last event of a run that came to an end in order. */
  record RunEnded(long t) implements Event {}

  /**
   * How things stand, about once a second. All but {@code users} and {@code inFlight} are sums since
   * the run's start, so that a line which is lost costs nothing but resolution.
   *
   * @param users how many are at work now, by journey
   * @param peakUsers the most that were at work at one time
   * @param usersStarted how many have begun
   * @param userSeconds the sum of their times so far, each until the user was to leave
   * @param started journeys begun, by name
   * @param completed journeys that went to their end, by name
   * @param abandoned journeys that a failed step ended, by name
   * @param sent requests sent, by journey and request, in the order in which they were first seen
   * @param open requests without an end, by journey, request and the second of the run in which
   *     they were sent; those of the last few seconds only at the run's end
   * @param inFlight all requests without an end, those of the last few seconds included
   * @param ok good answers
   * @param refused announced refusals
   * @param bad all other answers
   * @param measuredFromMicros when the first answered request was sent, in epoch microseconds; 0
   *     before it
   * @param measuredUntilMicros when the latest answered request was sent or the latest good answer
   *     came, whichever is later: one time-out at the end must not thin out the rate of the whole
   * @param clamped answers that took longer than an hour, counted as an hour
   */
  record Sample(
      long t,
      Map<String, Integer> users,
      int peakUsers,
      long usersStarted,
      double userSeconds,
      Map<String, Long> started,
      Map<String, Long> completed,
      Map<String, Long> abandoned,
      Map<String, Map<String, Long>> sent,
      Map<String, Map<String, Map<Long, Integer>>> open,
      long inFlight,
      long ok,
      long refused,
      long bad,
      long measuredFromMicros,
      long measuredUntilMicros,
      long clamped)
      implements Event {

    /** A record of an earlier Gauntlet lacks what came later. */
    public Sample {
      open = open == null ? Map.of() : open;
    }
  }
}
