package dev.gauntlet.result;

import java.util.Locale;

/**
 * What a run amounts to. Where more than one fits, the later in this list goes before the earlier;
 * everything but passed ends the process with a code other than 0.
 */
public enum VerdictStatus {
  /** Every objective holds. */
  PASSED,
  /** An objective does not hold or is undecided, or the target ended by itself. */
  FAILED,
  /** The run was cut short, so its figures are not those of the whole load. */
  ABORTED,
  /** The figures cannot be trusted, so nothing can be said of the target. */
  INVALID,
  /** The load never began, so there are no figures. */
  ERROR;

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
