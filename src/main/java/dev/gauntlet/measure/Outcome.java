package dev.gauntlet.measure;

/**
 * The outcome of an operation. Every started operation ends exactly once, with one outcome.
 *
 * <p>A message describes the error in a few words that are equal for equal errors; it contains no
 * payload and no secret.
 */
public sealed interface Outcome {

  OutcomeKind kind();

  /** Returns the reason; empty for a good or refused answer. */
  default String message() {
    return "";
  }

  /** A good answer. */
  record Ok() implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.OK;
    }
  }

  /**
   * A refusal that the contract announces and the journey expects; not a failure.
   *
   * @param limit the name of the limit that refused, one of few; empty if unknown
   */
  record Refused(String limit) implements Outcome {

    /** Creates a refusal by an unknown limit. */
    public Refused() {
      this("");
    }

    @Override
    public OutcomeKind kind() {
      return OutcomeKind.REFUSED;
    }
  }

  /**
   * A streamed answer that the load generator ended, at a limit of its own or at the end of the
   * run; neither good nor a failure.
   */
  record Capped(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.CAPPED;
    }
  }

  /** A wrong answer, or an error that prevented the answer. */
  record Failed(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.FAILED;
    }
  }

  /** A missing answer after the request timeout. */
  record TimedOut(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.TIMED_OUT;
    }
  }

  /** A request that the load generator could not send because its own resources were exhausted. */
  record Unsent(String message) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.UNSENT;
    }
  }

  /** A message that did not arrive before its deadline. */
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
