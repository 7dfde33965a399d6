package dev.gauntlet.run.workload;

import dev.gauntlet.journey.LoadClock;
import java.time.Duration;

/**
 * What is done once before it counts, so that a run of a few seconds does not measure how Java
 * warms up. Nothing of it is recorded.
 */
public final class WarmUp implements LoadClock {

  /** Of one that finds a slow target, or one that loses messages: it then was warm enough. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private static final String PREFIX = "warm-up ";

  private final LoadClock run;
  private long beganNanos;
  private boolean began;

  /**
   * @param run which may be over before its warm-up is
   */
  WarmUp(LoadClock run) {
    this.run = run;
  }

  /** The name of what warms up for a scenario. */
  public static String of(String scenario) {
    return PREFIX + scenario;
  }

  /** Whether it is such a name. */
  public static boolean is(String scenario) {
    return scenario.startsWith(PREFIX);
  }

  @Override
  public synchronized Duration elapsed() {
    if (!began) {
      began = true;
      beganNanos = System.nanoTime();
    }
    return Duration.ofNanos(System.nanoTime() - beganNanos);
  }

  @Override
  public boolean halted() {
    return run.halted() || elapsed().compareTo(LONGEST) > 0;
  }
}
