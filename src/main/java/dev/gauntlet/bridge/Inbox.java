package dev.gauntlet.bridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Messages that came for a user and that it has not taken yet, the oldest first. Any thread may
 * call.
 *
 * @param <M> a message
 */
public final class Inbox<M> {

  private final int capacity;
  private final Deque<M> messages = new ArrayDeque<>();
  private Predicate<M> wanted;
  private CompletableFuture<M> waiting;

  /**
   * @param capacity beyond which the oldest are dropped
   */
  public Inbox(int capacity) {
    this.capacity = capacity;
  }

  public void put(M message) {
    CompletableFuture<M> taker = takerOrKeep(message);
    if (taker != null) {
      taker.complete(message);
    }
  }

  private synchronized CompletableFuture<M> takerOrKeep(M message) {
    if (waiting != null && wanted.test(message)) {
      CompletableFuture<M> taker = waiting;
      waiting = null;
      return taker;
    }
    if (messages.size() == capacity) {
      messages.removeFirst();
    }
    messages.add(message);
    return null;
  }

  /** The next message that is wanted, now or later; one waits at a time. */
  public synchronized CompletableFuture<M> take(Predicate<M> match) {
    for (Iterator<M> each = messages.iterator(); each.hasNext(); ) {
      M message = each.next();
      if (match.test(message)) {
        each.remove();
        return CompletableFuture.completedFuture(message);
      }
    }
    wanted = match;
    waiting = new CompletableFuture<>();
    return waiting;
  }

  /** Nobody waits any more; who did is told why, or nobody where the message came meanwhile. */
  public void giveUp(RuntimeException why) {
    CompletableFuture<M> left;
    synchronized (this) {
      left = waiting;
      waiting = null;
    }
    if (left != null) {
      left.completeExceptionally(why);
    }
  }

  /** How many messages nobody took. */
  public synchronized int size() {
    return messages.size();
  }
}
