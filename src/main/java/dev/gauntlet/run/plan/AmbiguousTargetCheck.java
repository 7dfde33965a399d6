package dev.gauntlet.run.plan;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A check of target settings that name no contract. A base URL or a contract file applies to one
 * contract only, so a run that uses several contracts must name the one.
 */
final class AmbiguousTargetCheck {

  private static final String BASE_URL = "base-url";
  private static final String CONTRACT = "contract";

  private AmbiguousTargetCheck() {}

  /**
   * Reports a base URL or contract file that could belong to more than one contract.
   *
   * @param journeys of the run, by contract
   */
  static void check(Section target, Map<String, List<Journey>> journeys) {
    if (journeys.size() > 1) {
      check(target, BASE_URL, "-DbaseUrl.%s=http://...", journeys);
      check(target, CONTRACT, "-Dtarget.%s.contract=...", journeys);
    }
  }

  private static void check(
      Section target, String key, String option, Map<String, List<Journey>> journeys) {
    if (target.has(key)) {
      target.problem(
          key,
          "fits one contract, but this run uses %s; set %s, or choose journeys of one: %s"
              .formatted(
                  joined(journeys, " and ", "%s (%s)"),
                  journeys.keySet().stream()
                      .map(option::formatted)
                      .collect(Collectors.joining(" and ")),
                  joined(journeys, " or ", "-Djourneys=%2$s")));
    }
  }

  private static String joined(Map<String, List<Journey>> journeys, String glue, String form) {
    return journeys.entrySet().stream()
        .map(each -> form.formatted(each.getKey(), names(each.getValue())))
        .collect(Collectors.joining(glue));
  }

  private static String names(List<Journey> journeys) {
    return journeys.stream().map(Journey::name).collect(Collectors.joining(","));
  }
}
