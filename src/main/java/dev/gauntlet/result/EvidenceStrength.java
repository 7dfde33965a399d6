package dev.gauntlet.result;

import java.util.Locale;

/** How well the samples support the outcome of an objective. */
public enum EvidenceStrength {
  /** The confidence interval excludes the limit. */
  STRONG,
  /** The limit lies within the confidence interval: another run might come out otherwise. */
  WEAK;

  /** What an interval says of a limit. */
  public static EvidenceStrength of(ConfidenceInterval interval, double limit) {
    return interval.excludes(limit) ? STRONG : WEAK;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
