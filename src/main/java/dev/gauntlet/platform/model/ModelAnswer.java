package dev.gauntlet.platform.model;

import java.util.List;

/**
 * An answer of the model, before it is sent.
 *
 * @param tokens the tokens in the order of sending, with rising times
 */
public record ModelAnswer(List<Token> tokens, AnswerEnding ending) {

  /** Returns the time from the start of the generation to the last token. */
  public long durationNanos() {
    return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).dueNanos();
  }
}
