package dev.gauntlet.result;

import java.util.Locale;

/** The outcome of an objective. */
public enum ObjectiveStatus {
  PASSED,
  FAILED,
  /** There are too few samples; the run does not pass. */
  UNDECIDED;

  /**
   * Returns the status of an objective.
   *
   * @param decided whether there are enough samples
   * @param holds whether the value is within the limit; ignored if there are too few samples
   */
  public static ObjectiveStatus of(boolean decided, boolean holds) {
    if (!decided) {
      return UNDECIDED;
    }
    return holds ? PASSED : FAILED;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
