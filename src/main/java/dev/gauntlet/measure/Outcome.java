package dev.gauntlet.measure;

/**
 * How an operation ended. Every operation that was begun ends exactly once, with one of these.
 *
 * <p>A message says what went wrong in a few words that are alike for alike errors: no payload, no
 * secret.
 */
public sealed interface Outcome {

  OutcomeKind kind();

  /** What went wrong; empty for a good or refused answer. */
  default String message() {
    return "";
  }

  /** The answer was the expected one. */
  record Ok() implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.OK;
    }
  }

  /** The platform declined as its contract announces and the journey expects: not a failure. */
  record Refused() implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.REFUSED;
    }
  }

  /** An answer came and was wrong, or none could come. */
  record Failed(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.FAILED;
    }
  }

  /** No answer came in the time that was allowed. */
  record TimedOut(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.TIMED_OUT;
    }
  }

  /** The load generator itself could not send, for want of something that it needs. */
  record Unsent(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.UNSENT;
    }
  }

  /** What was sent is known never to arrive. */
  record Lost() implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.LOST;
    }

    @Override
    public String message() {
      return "lost";
    }
  }
}
