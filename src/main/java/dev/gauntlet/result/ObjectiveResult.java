package dev.gauntlet.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What became of one objective. In result.json the parts of {@code subject}, {@code allowed},
 * {@code warning} and {@code measured} stand beside the others.
 *
 * @param name known before the run, such as {@code create task p95 <= 2000 ms}
 * @param allowed where the value must stay
 * @param windows how the windows went; null where the run is judged as a whole
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
   * The figure that an objective is about.
   *
   * @param contract the contract of the request; null for the whole run
   * @param request that it is about; null for the whole run
   * @param metric its key in a configuration, such as {@code p95}
   * @param phase the part of the shape that it is about; null for the whole
   */
  public record Subject(String contract, String request, String metric, String phase) {}

  /**
   * The level below the limit that deserves attention.
   *
   * @param warn that level, in the unit of the limit; null without one
   * @param warned whether the objective holds, and yet reached it
   */
  public record Warning(Double warn, boolean warned) {}

  /**
   * The value that was found.
   *
   * @param value in the unit of the limit; null where there was nothing to take it from
   * @param samples how many observations the value rests on
   * @param minSamples how many it needs
   * @param margin the share of the limit that is left: 0.25 where the value is a quarter better
   *     than the limit, negative where it breaks it; null without a value, for an exact count and
   *     for a limit of 0
   * @param interval of the value; null where none is defined
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
