package dev.gauntlet.load;

import java.time.Duration;

/**
 * A phase with its position in a load profile.
 *
 * @param phase the phase
 * @param from the level before it, 0 for the first phase
 * @param start the start of the phase, since the start of the profile
 */
public record PlacedPhase(Phase phase, int from, Duration start) {
  /** Returns the end of the phase, which is the start of the next one. */
  public Duration end() {
    return start.plus(phase.length());
  }

  /** Returns the length of the ramp. */
  public Duration ramp() {
    return Duration.ofNanos(Math.min(Math.round(rampNanos()), phase.length().toNanos()));
  }

  double rampNanos() {
    return phase.rampNanos(from);
  }

  /** Returns the number of users that start or leave. */
  int changes() {
    return Math.abs(phase.users() - from);
  }

  boolean rises() {
    return phase.users() > from;
  }

  /**
   * Returns when the change with an ordinal happens, in nanoseconds since the start of the profile.
   *
   * <p>Changes happen half a step after an even pace. The number of users is therefore always the
   * straight line rounded to the nearest whole number, and the user time is the area under the
   * line.
   */
  long changeNanos(int ordinal) {
    return start.toNanos() + (long) Math.ceil((ordinal + 0.5) / phase.spawnRate() * 1e9);
  }

  /**
   * Returns the users at a time within the phase, in nanoseconds since the start of the profile.
   */
  int usersAt(long nanos) {
    int done = estimateChanges(nanos);
    // Rounding may be off by one next to a change; changeNanos decides.
    while (done < changes() && changeNanos(done) <= nanos) {
      done++;
    }
    while (done > 0 && changeNanos(done - 1) > nanos) {
      done--;
    }
    return rises() ? from + done : from - done;
  }

  private int estimateChanges(long nanos) {
    double elapsedSeconds = (nanos - start.toNanos()) / 1e9;
    double estimate = phase.spawnRate() * elapsedSeconds + 0.5;
    return estimate >= changes() ? changes() : (int) estimate;
  }

  /** Returns the level before rounding; fractional. */
  double levelAt(long nanos) {
    double share = rampNanos() == 0 ? 1 : Math.min(1, (nanos - start.toNanos()) / rampNanos());
    return from + (phase.users() - from) * share;
  }

  /** Returns the area under the line, in user nanoseconds. */
  double userNanos() {
    double ramp = rampNanos();
    return (from + phase.users()) / 2.0 * ramp + phase.users() * (phase.length().toNanos() - ramp);
  }
}
