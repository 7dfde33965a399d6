package dev.gauntlet.journey;

import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What the session of a virtual user holds for itself, apart from the values of its journey. */
final class VirtualUser {

  private static final String TRACE = "gauntlet.trace";
  private static final String RANDOM = "gauntlet.random";
  private static final String NUMBER = "gauntlet.number";
  private static final String DUE_AT = "gauntlet.dueAt";
  private static final String LEAVES_AT = "gauntlet.leavesAt";

  private VirtualUser() {}

  static Session arrive(
      Session session, int number, long seed, Duration dueAt, Duration leavesAt) {
    return session
        .set(NUMBER, number)
        .set(RANDOM, new SplittableRandom(seed))
        .set(TRACE, new Trace())
        .set(DUE_AT, dueAt)
        .set(LEAVES_AT, leavesAt);
  }

  /** The user's own source of chance, so that a seed repeats what it does. */
  static RandomGenerator random(Session session) {
    return session.<SplittableRandom>get(RANDOM);
  }

  /** Its place among the users of its journey, from 0. */
  static int number(Session session) {
    return session.getInt(NUMBER);
  }

  /** Which request the user sent last. */
  static Trace trace(Session session) {
    return session.get(TRACE);
  }

  /** Time since the load began at which the user is to begin. */
  static Duration dueAt(Session session) {
    return session.get(DUE_AT);
  }

  /** Time since the load began at which the user's stint ends. */
  static Duration leavesAt(Session session) {
    return session.get(LEAVES_AT);
  }
}
