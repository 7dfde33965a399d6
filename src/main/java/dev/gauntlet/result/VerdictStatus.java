package dev.gauntlet.result;

import java.util.Locale;

/**
 * The outcomes of a run. If several apply, the last one in this list is chosen. All of them except
 * passed end the process with an exit code other than 0.
 */
public enum VerdictStatus {
  /** Every objective holds. */
  PASSED,
  /** An objective does not hold or is undecided, or the target ended by itself. */
  FAILED,
  /** The run was ended early; its figures are not those of the whole load. */
  ABORTED,
  /** The figures cannot be trusted and allow no conclusion about the target. */
  INVALID,
  /** The load never started; there are no figures. */
  ERROR;

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
