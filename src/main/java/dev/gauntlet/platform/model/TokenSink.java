package dev.gauntlet.platform.model;

/** A receiver of the tokens of an answer. */
public interface TokenSink {

  /** Returns whether the receiver reads too slowly to accept another token now. */
  boolean isFull();

  /** Runs an action once when the receiver accepts tokens again. */
  void whenWritable(Runnable action);

  /** Sends a token. */
  void token(Token token);

  /** Ends the answer, after its last token. */
  void ended(AnswerEnding ending);
}
