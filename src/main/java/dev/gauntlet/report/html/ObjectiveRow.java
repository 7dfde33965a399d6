package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.ObjectiveText;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.EvidenceStrength;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveResult.Measured;
import java.util.Locale;

/**
 * An objective as a row of texts; a dash means unknown.
 *
 * @param status {@code passed}, {@code warned}, {@code failed} or {@code undecided}
 * @param strip the windows of the objective; null if the run is judged as a whole
 */
record ObjectiveRow(
    String status,
    String name,
    String value,
    String limit,
    Certainty certainty,
    Margin margin,
    String samples,
    WindowStrip strip) {

  private static final String NONE = "–";

  /** The certainty of the value. */
  record Certainty(String interval, String evidence) {}

  /**
   * The remaining share of the limit.
   *
   * @param width the width of a bar, from 0 to 100; -1 without a bar
   */
  record Margin(String share, int width) {}

  static ObjectiveRow of(ObjectiveResult objective) {
    Measured measured = objective.measured();
    return new ObjectiveRow(
        objective.warned() ? "warned" : objective.status().toString(),
        NonBreakingText.of(objective.name()),
        measured.value() == null ? NONE : ObjectiveText.value(objective),
        ObjectiveText.limit(objective),
        new Certainty(interval(measured.interval()), evidence(measured.evidence())),
        margin(measured.margin()),
        NumberText.count(measured.samples()),
        objective.windows() == null ? null : WindowStrip.of(objective.windows()));
  }

  private static String evidence(EvidenceStrength evidence) {
    return evidence == null ? NONE : evidence.toString().toLowerCase(Locale.ROOT);
  }

  private static Margin margin(Double share) {
    return share == null
        ? new Margin(NONE, -1)
        : new Margin(percent(share), (int) Math.round(100 * Math.max(0, Math.min(1, share))));
  }

  /** Returns a margin in percent, which is cut far beyond the limit. */
  private static String percent(double share) {
    if (Math.abs(share) >= 10) {
      return share > 0 ? "over 999 %" : "below -999 %";
    }
    return Math.round(100 * share) + " %";
  }

  private static String interval(ConfidenceInterval interval) {
    return interval == null
        ? NONE
        : "%s to %s"
            .formatted(
                interval.low() == null ? NONE : NumberText.exact(interval.low()),
                interval.high() == null ? NONE : NumberText.exact(interval.high()));
  }
}
