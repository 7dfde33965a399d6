package dev.gauntlet.result;

import java.util.Locale;

/** Whether an objective holds. */
public enum ObjectiveStatus {
  PASSED,
  FAILED,
  /** There are too few samples to tell, so the run does not pass. */
  UNDECIDED;

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
