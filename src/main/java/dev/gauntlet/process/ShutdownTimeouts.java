package dev.gauntlet.process;

import java.time.Duration;

/** The limits of an orderly shutdown; behind them it is forced. */
public final class ShutdownTimeouts {

  /** From Ctrl-C until nothing of Gauntlet runs any more, of a suite as of a single run. */
  public static final Duration OF_ALL = Duration.ofSeconds(15);

  /** Of one load generator; the rest is for who started it. */
  public static final Duration OF_LOAD_GENERATOR = Duration.ofSeconds(12);

  /** Of a load generator whose starter is gone: nothing of it may be left after five seconds. */
  public static final Duration OF_ORPHAN = Duration.ofSeconds(4);

  private ShutdownTimeouts() {}
}
