package dev.gauntlet.result;

import dev.gauntlet.measure.OutcomeKind;

/**
 * Answers in time.
 *
 * @param perSecond good ones
 * @param answersPerSecond those of every kind
 */
public record AnswerRates(double perSecond, double answersPerSecond) {

  static AnswerRates of(RequestData data, double spanSeconds) {
    return new AnswerRates(
        Rounding.thousandths(data.count(OutcomeKind.OK) / spanSeconds),
        Rounding.thousandths((data.ended() - data.crashed()) / spanSeconds));
  }
}
