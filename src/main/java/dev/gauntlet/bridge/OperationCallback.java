package dev.gauntlet.bridge;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.StreamedAnswer;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A callback for the end of an operation. It may be called on any thread; only the first call
 * counts, later ones are ignored. Times are those of {@link System#nanoTime}.
 */
public interface OperationCallback {

  /**
   * Called when an answer has arrived. The checks then decide whether the answer is good.
   *
   * @param startNanos the time at which the operation started
   * @param endNanos the time at which the answer was complete
   * @param body the answer as checks read it; empty if there is none
   */
  void answered(long startNanos, long endNanos, Optional<String> body);

  /** Called when there will be no good answer. */
  default void failed(long startNanos, long endNanos, Outcome outcome) {
    ended(startNanos, endNanos, outcome, UnaryOperator.identity(), Duration.ZERO);
  }

  /**
   * Called when the outcome is known.
   *
   * @param after returns the session with which the user continues, marked as failed if the outcome
   *     is bad; runs on the user's event loop
   * @param backOff the time that the user waits before it continues
   */
  void ended(
      long startNanos,
      long endNanos,
      Outcome outcome,
      UnaryOperator<Session> after,
      Duration backOff);

  /** Called before the outcome of a streamed answer, for its goodput. */
  default void streamed(StreamedAnswer answer) {}

  /** Called when nothing was sent, because the request could not be built. */
  void unsendable(String why);
}
