package dev.gauntlet.measure;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The users at work, and the sum of their times, each until the user was to leave. Guarded by
 * itself.
 */
final class UserTally {

  private final Map<String, Integer> working = new TreeMap<>();
  private final PriorityQueue<Long> leavingAt = new PriorityQueue<>();
  private long staying;
  private int total;
  private int peak;
  private long started;
  private double userNanos;
  private long countedUntil;

  UserTally(long nowNanos) {
    countedUntil = nowNanos;
  }

  /** The same for a user who is to leave after so many nanoseconds. */
  synchronized void started(String journey, long nowNanos, long stayNanos) {
    started(journey, nowNanos);
    leavingAt.add(nowNanos + stayNanos);
  }

  synchronized void started(String journey, long nowNanos) {
    count(nowNanos);
    staying++;
    working.merge(journey, 1, Integer::sum);
    total++;
    started++;
    peak = Math.max(peak, total);
  }

  synchronized void ended(String journey, long nowNanos) {
    count(nowNanos);
    working.merge(journey, -1, Integer::sum);
    total--;
  }

  private void count(long nowNanos) {
    while (!leavingAt.isEmpty() && leavingAt.peek() <= nowNanos) {
      countUntil(Math.max(countedUntil, leavingAt.poll()));
      staying--;
    }
    countUntil(nowNanos);
  }

  /** A user who left early is in no total; one who is still there late is none that stays. */
  private void countUntil(long nanos) {
    userNanos += (double) Math.min(total, staying) * (nanos - countedUntil);
    countedUntil = nanos;
  }

  synchronized LoadCounts.Users at(long nowNanos) {
    count(nowNanos);
    double userSeconds = userNanos / TimeUnit.SECONDS.toNanos(1);
    return new LoadCounts.Users(new TreeMap<>(working), peak, started, userSeconds);
  }
}
