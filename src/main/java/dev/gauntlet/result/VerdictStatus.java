package dev.gauntlet.result;

import java.util.Locale;

/** What a run amounts to. */
public enum VerdictStatus {
  /** Every objective holds. */
  PASSED,
  /** An objective does not hold, or the target ended by itself. */
  FAILED,
  /** The figures cannot be trusted, so nothing can be said of the target. */
  INVALID,
  /** The run was cut short, so its figures are not those of the whole load. */
  ABORTED;

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
