package dev.gauntlet.platform.model;

/**
 * A token of an answer.
 *
 * @param number the position in the answer, from 1
 * @param text the text, with its leading space
 * @param dueNanos the time of sending, from the start of the generation
 */
public record Token(int number, String text, long dueNanos) {

  Token due(long nanos) {
    return new Token(number, text, nanos);
  }
}
