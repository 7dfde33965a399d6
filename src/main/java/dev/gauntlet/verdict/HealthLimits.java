package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * The limits on the lateness of a load generator, above which its figures are not usable.
 *
 * @param scheduleLag the maximum delay of user starts, and the share of users that may be later
 * @param loopDelay the maximum p95 delay of event loops, or a share of the target's p95 that it may
 *     reach
 * @param busyMachine the use from which a machine shared with the target counts as busy; this adds
 *     a remark, and does not make the run invalid
 */
public record HealthLimits(Limit scheduleLag, Limit loopDelay, Busy busyMachine) {

  /** The defaults of reference.conf. */
  static final HealthLimits STANDARD =
      new HealthLimits(
          new Limit(Duration.ofSeconds(2), 0.05),
          new Limit(Duration.ofMillis(200), 0.5),
          new Busy(0.95, 0.5));

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * A maximum delay and a share.
   *
   * @param most the maximum delay
   * @param share the share, 0 to 1
   */
  public record Limit(Duration most, double share) {

    double millis() {
      return most.toNanos() / 1e6;
    }

    private static Limit read(Section section) {
      return new Limit(section.duration("most", SHORTEST, LONGEST), section.share("share"));
    }
  }

  /**
   * The use of a machine that counts as busy.
   *
   * @param cpu the share of CPU, 0 to 1, above which it is busy
   * @param share the share of the load's time, 0 to 1, for which it must be exceeded
   */
  public record Busy(double cpu, double share) {

    /** Returns whether these samples of use during the load, 0 to 1, exceed the limit. */
    boolean exceededBy(double[] used) {
      return DoubleStream.of(used).filter(each -> each > cpu).count() > share * used.length;
    }

    private static Busy read(Section section) {
      return new Busy(section.share("cpu"), section.share("share"));
    }
  }

  /** Reads the section. Problems are added to it. */
  static HealthLimits read(Section health) {
    HealthLimits limits =
        new HealthLimits(
            Limit.read(health.section("schedule-lag")),
            Limit.read(health.section("loop-delay")),
            Busy.read(health.section("busy-machine")));
    health.flag("check-descriptors");
    health.rejectUnknownKeys();
    return limits;
  }
}
