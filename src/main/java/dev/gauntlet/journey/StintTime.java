package dev.gauntlet.journey;

import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** How long a user stays, and how long it pauses meanwhile. */
record StintTime(Course course, Think think) {

  /** Whether the user must leave: its stint is over, or the whole load. */
  boolean over(Session session) {
    return course.halted() || course.elapsed().compareTo(VirtualUser.leavesAt(session)) >= 0;
  }

  /** Of the user's stint; negative when it is over. */
  Duration remaining(Session session) {
    return VirtualUser.leavesAt(session).minus(course.elapsed());
  }

  /** As {@link #remaining}, and nothing once the whole load is over. */
  Duration lifetime(Session session) {
    return course.halted() ? Duration.ZERO : remaining(session);
  }

  /** A pause by the user's own chance, never beyond the end of its stint. */
  Duration pause(Session session) {
    Duration pause = think.pick(VirtualUser.random(session));
    Duration remaining = remaining(session);
    if (remaining.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(remaining) < 0 ? pause : remaining;
  }
}
