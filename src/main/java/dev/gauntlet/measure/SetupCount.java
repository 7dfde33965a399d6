package dev.gauntlet.measure;

/**
 * Work that a run needs and that stays out of its statistics: log-ins, token refreshes, accounts.
 *
 * @param refused announced refusals, such as an account that was there already
 * @param totalMicros the sum of all durations, in microseconds
 * @param maxMicros the longest duration, in microseconds
 */
public record SetupCount(
    String name, long ok, long refused, long failed, long totalMicros, long maxMicros) {

  public long all() {
    return ok + refused + failed;
  }

  /** Both together; the name is this one's. */
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
