package dev.gauntlet.bridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A queue of the messages that a user has received and not yet taken, the oldest first.
 * Thread-safe.
 *
 * @param <M> a message
 */
public final class MessageQueue<M> {

  private final int capacity;
  private final Deque<M> messages = new ArrayDeque<>();
  private Predicate<M> wanted;
  private CompletableFuture<M> waiting;

  /**
   * @param capacity the maximum number of messages; beyond it the oldest are dropped
   */
  public MessageQueue(int capacity) {
    this.capacity = capacity;
  }

  public void put(M message) {
    CompletableFuture<M> taker = takeOrKeep(message);
    if (taker != null) {
      taker.complete(message);
    }
  }

  private synchronized CompletableFuture<M> takeOrKeep(M message) {
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

  /** Returns the next matching message, now or later. Only one caller may wait at a time. */
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

  /** Fails the pending wait with an exception. Does nothing if the message has arrived already. */
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

  /** Returns the number of messages that were not taken. */
  public synchronized int size() {
    return messages.size();
  }
}
