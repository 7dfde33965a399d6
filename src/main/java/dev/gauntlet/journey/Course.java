package dev.gauntlet.journey;

import java.time.Duration;

/** The run as its users see it: how late it is, and whether it is over. */
public interface Course {

  /** Time since the load began. */
  Duration elapsed();

  /** True once no further request may be sent, whatever the plan says. */
  boolean halted();
}
