package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The result of one objective. In result.json the fields of {@code subject}, {@code allowed},
 * {@code warning} and {@code measured} are not nested.
 *
 * @param name known before the run, such as {@code create task p95 <= 2000 ms}
 * @param allowed the limit of the value
 * @param windows the results of the windows; null if the run is judged as a whole
 * @param reason a sentence with the numbers
 */
public record ObjectiveResult(
    String name,
    @JsonUnwrapped Subject subject,
    @JsonUnwrapped ObjectiveLimit allowed,
    @JsonUnwrapped Warning warning,
    @JsonUnwrapped Measured measured,
    ObjectiveStatus status,
    WindowsResult windows,
    String reason) {

  /**
   * The figure to which an objective refers.
   *
   * @param contract the contract of the request; null for the whole run
   * @param request the request; null for the whole run
   * @param metric the figure's key in the configuration, such as {@code p95}
   * @param phase the phase of the load profile; null for the whole run
   */
  public record Subject(String contract, String request, String metric, String phase) {}

  /**
   * The warning level within the limit.
   *
   * @param warn the level, in the unit of the limit; null without one
   * @param warned whether the objective passed, but its value reached the warning level
   */
  public record Warning(Double warn, boolean warned) {}

  /**
   * The measured value.
   *
   * @param value in the unit of the limit; null if there were no samples
   * @param samples the number of samples
   * @param minSamples the required number of samples
   * @param margin the remaining share of the limit: 0.25 if the value is a quarter better than the
   *     limit, negative if it breaks the limit; null without a value, for an exact count and for a
   *     limit of 0
   * @param interval the confidence interval of the value; null if none is defined
   * @param evidence null without an interval
   */
  public record Measured(
      Double value,
      long samples,
      long minSamples,
      Double margin,
      ConfidenceInterval interval,
      EvidenceStrength evidence) {}

  public boolean passed() {
    return status == ObjectiveStatus.PASSED;
  }

  public boolean warned() {
    return warning.warned();
  }
}
