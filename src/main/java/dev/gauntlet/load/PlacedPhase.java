package dev.gauntlet.load;

import java.time.Duration;

/**
 * A phase at its place in a shape.
 *
 * @param phase what happens
 * @param from the level before, 0 for the first phase
 * @param start when it begins, since the start of the shape
 */
public record PlacedPhase(Phase phase, int from, Duration start) {
  /** When the next phase begins, or the shape ends. */
  public Duration end() {
    return start.plus(phase.length());
  }

  /** How long users start or leave before the level is held. */
  public Duration ramp() {
    return Duration.ofNanos(Math.min(Math.round(rampNanos()), phase.length().toNanos()));
  }

  double rampNanos() {
    return phase.rampNanos(from);
  }

  /** How many users start or leave. */
  int changes() {
    return Math.abs(phase.users() - from);
  }

  boolean rises() {
    return phase.users() > from;
  }

  /**
   * When the change of that ordinal happens, in nanoseconds since the start of the shape.
   *
   * <p>Half a step after the even pace: so the number of users is at any time the nearest whole
   * number to the straight line, and the user time is that under the line.
   */
  long changeNanos(int ordinal) {
    return start.toNanos() + (long) Math.ceil((ordinal + 0.5) / phase.spawnRate() * 1e9);
  }

  /** The users at a time within the phase, in nanoseconds since the start of the shape. */
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

  /** The straight line that the users follow; fractional. */
  double levelAt(long nanos) {
    double share = rampNanos() == 0 ? 1 : Math.min(1, (nanos - start.toNanos()) / rampNanos());
    return from + (phase.users() - from) * share;
  }

  /** The area under the line. */
  double userNanos() {
    double ramp = rampNanos();
    return (from + phase.users()) / 2.0 * ramp + phase.users() * (phase.length().toNanos() - ramp);
  }
}
