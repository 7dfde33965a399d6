package dev.gauntlet.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Who is at work, and for how long all of them have been together. Guarded by itself. */
final class UserTally {

  private final Map<String, Integer> working = new TreeMap<>();
  private int total;
  private int peak;
  private long started;
  private double userNanos;
  private long countedUntil;

  UserTally(long nowNanos) {
    countedUntil = nowNanos;
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
  }

  private void count(long nowNanos) {
    userNanos += (double) total * (nowNanos - countedUntil);
    countedUntil = nowNanos;
  }

  synchronized Users at(long nowNanos) {
    count(nowNanos);
    double userSeconds = userNanos / TimeUnit.SECONDS.toNanos(1);
    return new Users(new TreeMap<>(working), peak, started, userSeconds);
  }

  record Users(Map<String, Integer> working, int peak, long started, double userSeconds) {}
}
