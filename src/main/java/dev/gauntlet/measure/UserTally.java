package dev.gauntlet.measure;

import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The active users and the sum of their times, each until the planned end of the user. If only some
 * users have a planned end, the sum contains only these. Thread-safe.
 */
final class UserTally {

  private final Map<String, Integer> working = new TreeMap<>();
  private final PriorityQueue<Long> leavingAt = new PriorityQueue<>();

  /** The journeys of users with a planned end. */
  private final Set<String> ofStays = new HashSet<>();

  private int total;
  private int withStay;
  private int peak;
  private long started;
  private double userNanos;
  private double stayNanos;
  private long countedUntil;

  UserTally(long nowNanos) {
    countedUntil = nowNanos;
  }

  /** Records the start of a user with a planned time in nanoseconds. */
  synchronized void started(String journey, long nowNanos, long stayNanos) {
    started(journey, nowNanos);
    ofStays.add(journey);
    withStay++;
    leavingAt.add(nowNanos + stayNanos);
  }

  synchronized void started(String journey, long nowNanos) {
    count(nowNanos);
    working.merge(journey, 1, Integer::sum);
    total++;
    started++;
    peak = Math.max(peak, total);
  }

  synchronized void ended(String journey, long nowNanos) {
    count(nowNanos);
    working.merge(journey, -1, Integer::sum);
    total--;
    if (ofStays.contains(journey)) {
      withStay--;
    }
  }

  private void count(long nowNanos) {
    while (!leavingAt.isEmpty() && leavingAt.peek() <= nowNanos) {
      countUntil(Math.max(countedUntil, leavingAt.peek()));
      leavingAt.poll();
    }
    countUntil(nowNanos);
  }

  /** Excludes users who left before their planned end, and those who remain after it. */
  private void countUntil(long nanos) {
    userNanos += (double) total * (nanos - countedUntil);
    stayNanos += (double) Math.min(withStay, leavingAt.size()) * (nanos - countedUntil);
    countedUntil = nanos;
  }

  synchronized LoadCounts.Users at(long nowNanos) {
    count(nowNanos);
    double nanos = ofStays.isEmpty() ? userNanos : stayNanos;
    double userSeconds = nanos / TimeUnit.SECONDS.toNanos(1);
    return new LoadCounts.Users(new TreeMap<>(working), peak, started, userSeconds);
  }
}
