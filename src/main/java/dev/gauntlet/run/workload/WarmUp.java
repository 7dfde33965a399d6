package dev.gauntlet.run.workload;

import dev.gauntlet.journey.LoadClock;
import java.time.Duration;

/**
 * The clock of a warm-up: the load is run once without being recorded, so that a run of a few
 * seconds does not measure the warm-up of the JVM.
 */
public final class WarmUp implements LoadClock {

  /**
   * The longest warm-up; one that meets a slow target or lost messages ends here, and was long
   * enough.
   */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private static final String PREFIX = "warm-up ";

  private final LoadClock run;
  private long beganNanos;
  private boolean began;

  /**
   * @param run the clock of the run, which may be halted during the warm-up
   */
  WarmUp(LoadClock run) {
    this.run = run;
  }

  /** Returns the name of a scenario's warm-up. */
  public static String of(String scenario) {
    return PREFIX + scenario;
  }

  /** Returns whether a scenario's name is that of a warm-up. */
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
