package dev.gauntlet.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Where a user waits for messages, one at a time.
 *
 * @param <M> a message
 */
public interface Mailbox<M> {

  /** The next message that is wanted, now or later. */
  CompletableFuture<M> take(Predicate<M> match);

  /** Waits no more; who did is told why, unless the message came meanwhile. */
  void giveUp(RuntimeException why);

  /**
   * Runs something later.
   *
   * @return what takes that back
   */
  Runnable after(Duration delay, Runnable then);
}
