package dev.gauntlet.result;

import java.util.Locale;

/** The strength of the evidence of the samples for the outcome of an objective. */
public enum EvidenceStrength {
  /** The confidence interval excludes the limit. */
  STRONG,
  /** The limit lies within the confidence interval; another run may have another outcome. */
  WEAK;

  /** Returns the strength for a confidence interval and a limit. */
  public static EvidenceStrength of(ConfidenceInterval interval, double limit) {
    return interval.excludes(limit) ? STRONG : WEAK;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
