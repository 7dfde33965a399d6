package dev.gauntlet.journey;

import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** The lifetime of a user, and its pauses within it. */
record UserClock(LoadClock loadClock, ThinkTime think) {

  /** Returns whether the user must leave: its lifetime or the whole load is over. */
  boolean over(Session session) {
    return loadClock.halted() || loadClock.elapsed().compareTo(VirtualUser.leavesAt(session)) >= 0;
  }

  /** Returns the remaining lifetime of the user; negative when it is over. */
  Duration remaining(Session session) {
    return VirtualUser.leavesAt(session).minus(loadClock.elapsed());
  }

  /** Returns the same as {@link #remaining}, or zero once the whole load is over. */
  Duration lifetime(Session session) {
    return loadClock.halted() ? Duration.ZERO : remaining(session);
  }

  /** Returns a random pause of the user, limited to its remaining lifetime. */
  Duration pause(Session session) {
    Duration pause = think.pick(VirtualUser.random(session));
    Duration remaining = remaining(session);
    if (remaining.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(remaining) < 0 ? pause : remaining;
  }
}
