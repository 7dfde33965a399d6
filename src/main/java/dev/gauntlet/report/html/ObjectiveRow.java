package dev.gauntlet.report.html;

import dev.gauntlet.report.Numbers;
import dev.gauntlet.report.ObjectiveText;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.ObjectiveResult;
import java.util.Locale;

/**
 * One objective as a row of texts; a dash stands for what is not known.
 *
 * @param status {@code passed}, {@code warned}, {@code failed} or {@code undecided}
 * @param marginWidth of a bar, from 0 to 100; -1 without one
 * @param strip null where the run is judged as a whole
 */
record ObjectiveRow(
    String status,
    String name,
    String value,
    String limit,
    String interval,
    String evidence,
    String margin,
    int marginWidth,
    String samples,
    String reason,
    BurnStrip strip) {

  private static final String NONE = "–";

  static ObjectiveRow of(ObjectiveResult objective) {
    Double margin = objective.margin();
    return new ObjectiveRow(
        objective.warned() ? "warned" : objective.status().toString(),
        NonBreakingText.of(objective.name()),
        objective.value() == null ? NONE : ObjectiveText.value(objective),
        ObjectiveText.withUnit(objective.limit(), objective),
        interval(objective),
        objective.evidence() == null
            ? NONE
            : objective.evidence().toString().toLowerCase(Locale.ROOT),
        margin == null ? NONE : margin(margin),
        margin == null ? -1 : (int) Math.round(100 * Math.max(0, Math.min(1, margin))),
        Numbers.count(objective.samples()),
        objective.reason(),
        objective.windows() == null ? null : BurnStrip.of(objective.windows()));
  }

  /** Far beyond a limit it does not matter how far. */
  private static String margin(double share) {
    if (Math.abs(share) >= 10) {
      return share > 0 ? "over 999 %" : "below -999 %";
    }
    return Math.round(100 * share) + " %";
  }

  private static String interval(ObjectiveResult objective) {
    ConfidenceInterval interval = objective.interval();
    return interval == null
        ? NONE
        : "%s to %s"
            .formatted(
                interval.low() == null ? NONE : Numbers.exact(interval.low()),
                interval.high() == null ? NONE : Numbers.exact(interval.high()));
  }
}
