package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How late a load generator may be before its figures are worth nothing.
 *
 * @param scheduleLag by how much users may begin later than planned, and the share of users that
 *     may be later still
 * @param loopDelay how late event loops may be at p95, or else the share of the target's own p95
 *     that this may be
 * @param busyMachine from when on a machine that it shares with the target is busy, which makes no
 *     figure worthless and is worth a remark
 */
public record HealthLimits(Limit scheduleLag, Limit loopDelay, Busy busyMachine) {

  /** As in reference.conf. */
  static final HealthLimits STANDARD =
      new HealthLimits(
          new Limit(Duration.ofSeconds(2), 0.05),
          new Limit(Duration.ofMillis(200), 0.5),
          new Busy(0.95, 0.5));

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * A delay, and a share.
   *
   * @param most the delay
   * @param share 0 to 1
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
   * Use of a machine.
   *
   * @param cpu more of it, 0 to 1, is busy
   * @param share of the load, 0 to 1, in more of which it must have been so
   */
  public record Busy(double cpu, double share) {

    /** Whether these uses at moments of the load, 0 to 1, are more than that. */
    boolean exceededBy(double[] used) {
      return DoubleStream.of(used).filter(each -> each > cpu).count() > share * used.length;
    }

    private static Busy read(Section section) {
      return new Busy(section.share("cpu"), section.share("share"));
    }
  }

  /** Problems end up with the section's. */
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
