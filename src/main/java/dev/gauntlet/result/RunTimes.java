package dev.gauntlet.result;

import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.RunHeader;
import java.time.Instant;

/** The start and end times of a run and its load, from its events. */
final class RunTimes {

  private RunHeader header;
  private long startMillis;
  private Long loadStarted;
  private LoadCounts latest;
  private Long atWork;
  private long last;
  private boolean ended;

  /** Records the time of an event; called for each event before its own method. */
  void observed(long t) {
    last = t;
  }

  void runStarted(long t, RunHeader header) {
    startMillis = t;
    this.header = header;
  }

  void loadStarted(long t) {
    loadStarted = t;
  }

  void loadCounted(long t, LoadCounts load) {
    latest = load;
    if (load.users().atWork() > 0) {
      atWork = t;
    }
  }

  void runEnded() {
    ended = true;
  }

  /** Returns whether the run reached its first second. */
  boolean known() {
    return header != null && latest != null;
  }

  RunSpan span() {
    return new RunSpan(
        Instant.ofEpochMilli(startMillis),
        Instant.ofEpochMilli(startMillis + loadStartMillis()),
        sinceStart(last) / 1000.0,
        ended,
        loadSeconds(),
        spanSeconds());
  }

  /** Returns the last counts of the load. */
  LoadCounts latest() {
    return latest;
  }

  boolean loadStarted() {
    return loadStarted != null;
  }

  /**
   * Returns the start of the load in milliseconds since the run's start; a time after the run's end
   * if the load never started.
   */
  long loadStartMillis() {
    return sinceStart(loadStarted == null ? last + 1 : loadStarted);
  }

  /**
   * Returns the duration of the load: the planned one, unless the logs end before. Without a
   * planned duration it ends when the last request was sent, the last good answer was received, or
   * the last active user was counted, whichever is latest.
   */
  double loadSeconds() {
    double recorded = secondsOfLoad(last);
    double length = header.planned().seconds();
    return Math.max(0, Math.min(recorded, length > 0 ? length : atWorkUntil()));
  }

  private double atWorkUntil() {
    double measured = secondsOfLoad(latest.answers().untilMicros() / 1000);
    return atWork == null ? measured : Math.max(measured, secondsOfLoad(atWork));
  }

  /**
   * Returns the duration for rates, 1 or more: from the first request to the last request or the
   * last good answer, whichever is later; at least the duration of the load, if one was planned.
   */
  private double spanSeconds() {
    double measured = (latest.answers().untilMicros() - latest.answers().fromMicros()) / 1e6;
    double load = header.planned().seconds() > 0 ? loadSeconds() : 0;
    return Math.max(1, Math.max(measured, load));
  }

  /**
   * Returns the second of the load from which on setup steps count as steps during the load. Users
   * of scenarios prepare themselves, so for them this is the time of the first measured request.
   */
  double setupCountsFromSeconds() {
    if (!header.run().model().equals("counted")) {
      return 0;
    }
    long first = latest.answers().fromMicros();
    return first == 0 ? Double.POSITIVE_INFINITY : Math.max(0, secondsOfLoad(first / 1000));
  }

  /**
   * Returns milliseconds since the run's start.
   *
   * @param t the time of an event
   */
  long sinceStart(long t) {
    return t - startMillis;
  }

  /**
   * Returns seconds since the load's start. If the load never started, all events are before it.
   *
   * @param t the time of an event
   */
  double secondsOfLoad(long t) {
    return (sinceStart(t) - loadStartMillis()) / 1000.0;
  }
}
