package dev.gauntlet.result;

/**
 * What became of one objective.
 *
 * @param name known before the run, such as {@code create task p95 <= 2000 ms}
 * @param limit in {@code unit}
 * @param value in {@code unit}; null where there was nothing to take it from
 * @param unit {@code ms}, {@code %}, {@code /s}, or empty for a count
 * @param samples how many observations the value rests on
 * @param reason a sentence with the numbers
 */
public record ObjectiveResult(
    String name,
    double limit,
    Double value,
    String unit,
    long samples,
    ObjectiveStatus status,
    String reason) {

  public boolean passed() {
    return status == ObjectiveStatus.PASSED;
  }
}
