package dev.gauntlet.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The divisors of a quick run, each 1 or more.
 *
 * @param users the divisor of the levels
 * @param time the divisor of the phase lengths
 * @param think the divisor of think times
 */
public record QuickScale(double users, double time, double think) {
  /** The scale of a run that is not quick. */
  public static final QuickScale NONE = new QuickScale(1, 1, 1);

  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final int PEAK = 50;
  // The journey of a task user has about 25 s of think time. A quarter of it fits into 30 s several
  // times; below a sixteenth, 50 users would produce the load of hundreds.
  private static final double LEAST_THINK = 4;
  private static final double MOST_THINK = 16;

  /**
   * Returns the scale that reduces a load profile to 30 s and 50 users; smaller values are kept.
   */
  public static QuickScale of(LoadShape shape) {
    return of(shape.length(), shape.peak());
  }

  /** The scale that brings a load of this length and peak to 30 s and 50 users. */
  public static QuickScale of(Duration length, int peak) {
    double time = Math.max(1, (double) length.toNanos() / LENGTH.toNanos());
    double users = Math.max(1, (double) peak / PEAK);
    double think = Math.min(MOST_THINK, Math.max(LEAST_THINK, time));
    return new QuickScale(users, time, think);
  }

  /**
   * Returns the scaled profile: levels keep at least one user, and ramps their share of the time.
   */
  public LoadShape apply(LoadShape shape) {
    List<Duration> lengths = PhaseScaling.lengths(shape.phases(), 1 / time);
    List<Phase> scaled = new ArrayList<>();
    int before = 0;
    for (PlacedPhase placed : shape.placed()) {
      Phase phase = placed.phase();
      int level = PhaseScaling.users(phase.users(), 1 / users);
      scaled.add(
          new Phase(
              phase.name(),
              lengths.get(scaled.size()),
              level,
              spawnRate(placed, Math.abs(level - before))));
      before = level;
    }
    return new LoadShape(scaled);
  }

  // Based on the time of the ramp: with the old rate, rounded levels would no longer fit.
  private double spawnRate(PlacedPhase placed, int changes) {
    double rampSeconds = placed.rampNanos() / time / 1e9;
    return changes == 0 || rampSeconds == 0
        ? placed.phase().spawnRate() * time / users
        : changes / rampSeconds;
  }

  /** Returns a text such as {@code users / 10, time / 16, think / 16}. */
  public String describe() {
    return "users / " + plain(users) + ", " + describeTimes();
  }

  /**
   * Returns a text such as {@code time / 16, think / 16}, for an open model, whose rate is not
   * scaled.
   */
  public String describeTimes() {
    return "time / " + plain(time) + ", think / " + plain(think);
  }

  private static String plain(double factor) {
    return BigDecimal.valueOf(factor)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
