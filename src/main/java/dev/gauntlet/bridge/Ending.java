package dev.gauntlet.bridge;

import dev.gauntlet.measure.Outcome;
import java.util.Optional;

/**
 * Is told, once and on any thread, how an operation ended; whatever is told after that is passed
 * over. Times are those of {@link System#nanoTime}.
 */
public interface Ending {

  /**
   * An answer has come; checks decide whether it is a good one.
   *
   * @param startNanos when the operation began
   * @param endNanos when the answer was there
   * @param body the answer as checks read it; empty where there is none
   */
  void answered(long startNanos, long endNanos, Optional<String> body);

  /** No good answer will come. */
  void failed(long startNanos, long endNanos, Outcome outcome);
}
