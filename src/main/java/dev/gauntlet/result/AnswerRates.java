package dev.gauntlet.result;

import dev.gauntlet.measure.OutcomeKind;

/**
 * The rates of answers.
 *
 * @param perSecond good answers per second
 * @param answersPerSecond all answers per second
 */
public record AnswerRates(double perSecond, double answersPerSecond) {

  static AnswerRates of(RequestData data, double spanSeconds) {
    return new AnswerRates(
        Rounding.thousandths(data.count(OutcomeKind.OK) / spanSeconds),
        Rounding.thousandths((data.ended() - data.crashed()) / spanSeconds));
  }
}
