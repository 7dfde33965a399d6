package dev.gauntlet.report;

import dev.gauntlet.result.ObjectiveResult;

/** Figures of an objective for people. */
public final class ObjectiveText {

  private ObjectiveText() {}

  /** The value with its unit, or a dash where there is none. */
  public static String value(ObjectiveResult objective) {
    return objective.value() == null ? "-" : withUnit(objective.value(), objective);
  }

  /** A figure in the objective's unit. */
  public static String withUnit(double figure, ObjectiveResult objective) {
    return (Numbers.exact(figure) + " " + objective.unit()).strip();
  }
}
