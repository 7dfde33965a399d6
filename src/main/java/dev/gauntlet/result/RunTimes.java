package dev.gauntlet.result;

import dev.gauntlet.measure.Event;

/** When a run and its load began and ended, by its events. */
final class RunTimes {

  private Event.RunStarted runStarted;
  private Event.LoadStarted loadStarted;
  private Event.Sample latest;
  private Event.Sample atWork;
  private Event last;

  void add(Event event) {
    last = event;
    if (event instanceof Event.RunStarted started) {
      runStarted = started;
    } else if (event instanceof Event.LoadStarted started) {
      loadStarted = started;
    } else if (event instanceof Event.Sample sample) {
      latest = sample;
      boolean anybody = sample.users().values().stream().anyMatch(users -> users > 0);
      atWork = anybody ? sample : atWork;
    }
  }

  /** Whether there is a run at all: one that came as far as its first second. */
  boolean known() {
    return runStarted != null && latest != null;
  }

  Event.RunStarted runStarted() {
    return runStarted;
  }

  /** What the last second tells. */
  Event.Sample latest() {
    return latest;
  }

  boolean ended() {
    return last instanceof Event.RunEnded;
  }

  double seconds() {
    return sinceStart(last.t()) / 1000.0;
  }

  boolean loadStarted() {
    return loadStarted != null;
  }

  /** When the load began, in milliseconds since the run's start; after its end if it never did. */
  long loadStartMillis() {
    return sinceStart(loadStarted == null ? last.t() + 1 : loadStarted.t());
  }

  /**
   * How long the load was: as planned, unless the record ends before; where no length was planned,
   * until the last request was sent or well answered, or the last user was seen at work.
   */
  double loadSeconds() {
    double recorded = secondsOfLoad(last.t());
    double planned = runStarted.planned().seconds();
    return Math.max(0, Math.min(recorded, planned > 0 ? planned : atWorkUntil()));
  }

  private double atWorkUntil() {
    double measured = secondsOfLoad(latest.measuredUntilMicros() / 1000);
    return atWork == null ? measured : Math.max(measured, secondsOfLoad(atWork.t()));
  }

  /**
   * What rates are taken over, 1 or more: from the first request to the last one or, if that is
   * later, the last good answer; where a length of the load was planned, no less than this load.
   */
  double spanSeconds() {
    double measured = (latest.measuredUntilMicros() - latest.measuredFromMicros()) / 1e6;
    double load = runStarted.planned().seconds() > 0 ? loadSeconds() : 0;
    return Math.max(1, Math.max(measured, load));
  }

  /**
   * From when on set-up is within the load, in seconds of it. Counted users prepare themselves, so
   * theirs is from the first measured request on.
   */
  double setupCountsFromSeconds() {
    if (!runStarted.run().model().equals("counted")) {
      return 0;
    }
    long first = latest.measuredFromMicros();
    return first == 0 ? Double.POSITIVE_INFINITY : Math.max(0, secondsOfLoad(first / 1000));
  }

  /**
   * Milliseconds since the run's start.
   *
   * @param t of an event
   */
  long sinceStart(long t) {
    return t - runStarted.t();
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
