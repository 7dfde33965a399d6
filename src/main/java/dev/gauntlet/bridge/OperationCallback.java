package dev.gauntlet.bridge;

import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Is told, once and on any thread, how an operation ended; whatever is told after that is passed
 * over. Times are those of {@link System#nanoTime}.
 */
public interface OperationCallback {

  /**
   * An answer has come; checks decide whether it is a good one.
   *
   * @param startNanos when the operation began
   * @param endNanos when the answer was there
   * @param body the answer as checks read it; empty where there is none
   */
  void answered(long startNanos, long endNanos, Optional<String> body);

  /** No good answer will come. */
  default void failed(long startNanos, long endNanos, Outcome outcome) {
    ended(startNanos, endNanos, outcome, UnaryOperator.identity(), Duration.ZERO);
  }

  /**
   * It is known how it ended.
   *
   * @param after with what the user goes on, of a user who has failed where the outcome is bad; runs
   *     on its event loop
   * @param backOff for which the user waits before
   */
  void ended(
      long startNanos,
      long endNanos,
      Outcome outcome,
      UnaryOperator<Session> after,
      Duration backOff);

  /** Nothing could be sent, since the request could not be made. */
  void unsendable(String why);
}
