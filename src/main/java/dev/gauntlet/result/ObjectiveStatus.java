package dev.gauntlet.result;

import java.util.Locale;

/** Whether an objective holds. */
public enum ObjectiveStatus {
  PASSED,
  FAILED,
  /** There are too few samples to tell, so the run does not pass. */
  UNDECIDED;

  /**
   * @param decided whether there is enough to tell
   * @param holds of no matter where there is not
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
