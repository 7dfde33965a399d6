package dev.gauntlet.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A source of messages for which a user waits, one at a time.
 *
 * @param <M> a message
 */
public interface MessageSource<M> {

  /** Returns the next matching message, now or later. */
  CompletableFuture<M> take(Predicate<M> match);

  /** Fails the pending wait with an exception, unless the message has arrived already. */
  void giveUp(RuntimeException why);

  /**
   * Runs a task later.
   *
   * @return a task that cancels it
   */
  Runnable after(Duration delay, Runnable then);
}
