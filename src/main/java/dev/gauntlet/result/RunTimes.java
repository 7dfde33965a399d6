package dev.gauntlet.result;

import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.RunHeader;
import java.time.Instant;

/** When a run and its load began and ended, by its events. */
final class RunTimes {

  private RunHeader header;
  private long startMillis;
  private Long loadStarted;
  private LoadCounts latest;
  private Long atWork;
  private long last;
  private boolean ended;

  /** Called for each event in turn, before its own method. */
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

  /** Whether there is a run at all: one that came as far as its first second. */
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

  /** What the last second tells. */
  LoadCounts latest() {
    return latest;
  }

  boolean loadStarted() {
    return loadStarted != null;
  }

  /** When the load began, in milliseconds since the run's start; after its end if it never did. */
  long loadStartMillis() {
    return sinceStart(loadStarted == null ? last + 1 : loadStarted);
  }

  /**
   * How long the load was: as planned, unless the record ends before; where no length was planned,
   * until the last request was sent or well answered, or the last user was seen at work.
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
   * What rates are taken over, 1 or more: from the first request to the last one or, if that is
   * later, the last good answer; where a length of the load was planned, no less than this load.
   */
  private double spanSeconds() {
    double measured = (latest.answers().untilMicros() - latest.answers().fromMicros()) / 1e6;
    double load = header.planned().seconds() > 0 ? loadSeconds() : 0;
    return Math.max(1, Math.max(measured, load));
  }

  /**
   * From when on set-up is within the load, in seconds of it. Counted users prepare themselves, so
   * theirs is from the first measured request on.
   */
  double setupCountsFromSeconds() {
    if (!header.run().model().equals("counted")) {
      return 0;
    }
    long first = latest.answers().fromMicros();
    return first == 0 ? Double.POSITIVE_INFINITY : Math.max(0, secondsOfLoad(first / 1000));
  }

  /**
   * Milliseconds since the run's start.
   *
   * @param t of an event
   */
  long sinceStart(long t) {
    return t - startMillis;
  }

  /**
   * Counted from the load's start. Where the load never began, all of the record is before it.
   *
   * @param t of an event
   */
  double secondsOfLoad(long t) {
    return (sinceStart(t) - loadStartMillis()) / 1000.0;
  }
}
