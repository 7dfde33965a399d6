package dev.gauntlet.platform.model;

/** The ending of an answer, after its last token. */
public enum AnswerEnding {
  /** The answer is complete. */
  STOP,
  /** The limit of the request cut the answer off. */
  LENGTH,
  /** The model failed. */
  ERROR,
  /** An injected fault: the connection ends without notice. */
  CUT
}
