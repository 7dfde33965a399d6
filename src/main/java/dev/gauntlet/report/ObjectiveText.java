package dev.gauntlet.report;

import dev.gauntlet.result.ObjectiveResult;

/** Figures of an objective for people. */
public final class ObjectiveText {

  private ObjectiveText() {}

  /** The value with its unit, or a dash where there is none. */
  public static String value(ObjectiveResult objective) {
    Double value = objective.measured().value();
    return value == null ? "-" : withUnit(value, objective);
  }

  /** The limit with its unit. */
  public static String limit(ObjectiveResult objective) {
    return withUnit(objective.allowed().limit(), objective);
  }

  private static String withUnit(double figure, ObjectiveResult objective) {
    return (NumberText.exact(figure) + " " + objective.allowed().unit()).strip();
  }
}
