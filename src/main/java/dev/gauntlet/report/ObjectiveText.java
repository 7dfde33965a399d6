package dev.gauntlet.report;

import dev.gauntlet.result.ObjectiveResult;

/** The figures of an objective as text. */
public final class ObjectiveText {

  private ObjectiveText() {}

  /** Returns the value with its unit, or a dash if there is none. */
  public static String value(ObjectiveResult objective) {
    Double value = objective.measured().value();
    return value == null ? "-" : withUnit(value, objective);
  }

  /** Returns the limit with its unit. */
  public static String limit(ObjectiveResult objective) {
    return withUnit(objective.allowed().limit(), objective);
  }

  private static String withUnit(double figure, ObjectiveResult objective) {
    return (NumberText.exact(figure) + " " + objective.allowed().unit()).strip();
  }
}
