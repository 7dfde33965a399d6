package dev.gauntlet.process;

import java.time.Duration;

/** The timeouts of an orderly shutdown, after which it is forced. */
public final class ShutdownTimeouts {

  /** From Ctrl-C until all processes of Gauntlet have ended, for a suite as for a single run. */
  public static final Duration OF_ALL = Duration.ofSeconds(15);

  /** The timeout of one load generator; the rest is for its parent. */
  public static final Duration OF_LOAD_GENERATOR = Duration.ofSeconds(12);

  /**
   * The timeout of a load generator whose parent has ended: all its processes must end within five
   * seconds.
   */
  public static final Duration OF_ORPHAN = Duration.ofSeconds(4);

  private ShutdownTimeouts() {}
}
