package dev.gauntlet.journey;

import java.time.Duration;

/** The clock of the load as its users see it: the elapsed time, and whether the load was halted. */
public interface LoadClock {

  /** Returns the time since the load began. */
  Duration elapsed();

  /** Returns true once no further request may be sent, regardless of the plan. */
  boolean halted();
}
