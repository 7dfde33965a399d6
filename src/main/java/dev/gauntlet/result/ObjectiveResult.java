package dev.gauntlet.result;

/**
 * What became of one objective.
 *
 * @param name known before the run, such as {@code create task p95 <= 2000 ms}
 * @param contract the contract of the request; null for the whole run
 * @param request that it is about; null for the whole run
 * @param metric its key in a configuration, such as {@code p95}
 * @param phase the part of the shape that it is about; null for the whole
 * @param limit in {@code unit}
 * @param warn the level from which the value deserves attention, in {@code unit}; null without one
 * @param value in {@code unit}; null where there was nothing to take it from
 * @param unit {@code ms}, {@code %}, {@code /s}, {@code x} for a ratio, {@code s}, empty for a count,
 *     or the unit of a journey's own metric
 * @param samples how many observations the value rests on
 * @param minSamples how many it needs
 * @param margin the share of the limit that is left: 0.25 where the value is a quarter better than
 *     the limit, negative where it breaks it; null without a value, for an exact count and for a
 *     limit of 0
 * @param interval of the value; null where none is defined
 * @param evidence null without an interval
 * @param warned whether it holds, and yet reached the level of warning
 * @param windows how the windows went; null where the run is judged as a whole
 * @param reason a sentence with the numbers
 */
public record ObjectiveResult(
    String name,
    String contract,
    String request,
    String metric,
    String phase,
    Bound bound,
    double limit,
    Double warn,
    Double value,
    String unit,
    long samples,
    long minSamples,
    Double margin,
    ConfidenceInterval interval,
    EvidenceStrength evidence,
    ObjectiveStatus status,
    boolean warned,
    WindowsResult windows,
    String reason) {

  public boolean passed() {
    return status == ObjectiveStatus.PASSED;
  }
}
