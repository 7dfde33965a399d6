package dev.gauntlet.result;

import java.util.Locale;

/** Whether an objective holds. */
public enum ObjectiveStatus {
  PASSED,
  FAILED;

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
