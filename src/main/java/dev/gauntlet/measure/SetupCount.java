package dev.gauntlet.measure;

/**
 * The executions of a setup step, which are not part of the run's statistics: logins, token
 * refreshes, account creation.
 *
 * @param refused announced refusals, such as an account that existed already
 * @param totalMicros the sum of all durations, in microseconds
 * @param maxMicros the longest duration, in microseconds
 */
public record SetupCount(
    String name, long ok, long refused, long failed, long totalMicros, long maxMicros) {

  public long all() {
    return ok + refused + failed;
  }

  /** Returns the sum of both counts, with the name of this one. */
  public SetupCount plus(SetupCount other) {
    return new SetupCount(
        name,
        ok + other.ok,
        refused + other.refused,
        failed + other.failed,
        totalMicros + other.totalMicros,
        Math.max(maxMicros, other.maxMicros));
  }
}
