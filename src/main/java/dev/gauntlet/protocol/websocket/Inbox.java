package dev.gauntlet.protocol.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Messages that came for a user and that nobody has taken yet, the oldest first. Beyond {@link
 * #CAPACITY} the oldest are dropped. When the socket ends, whoever waits is told.
 */
final class Inbox {

  static final int CAPACITY = 100;

  /** A message and when it came. */
  record Message(String text, long receivedNanos) {}

  private final Deque<Message> messages = new ArrayDeque<>();
  private Predicate<String> wanted;
  private CompletableFuture<Message> waiting;

  void put(Message message) {
    CompletableFuture<Message> taker = takerOrKeep(message);
    if (taker != null) {
      taker.complete(message);
    }
  }

  private synchronized CompletableFuture<Message> takerOrKeep(Message message) {
    if (waiting != null && wanted.test(message.text())) {
      CompletableFuture<Message> taker = waiting;
      waiting = null;
      return taker;
    }
    if (messages.size() == CAPACITY) {
      messages.removeFirst();
    }
    messages.add(message);
    return null;
  }

  /** The next message that is wanted, now or later; one waits at a time. */
  synchronized CompletableFuture<Message> take(Predicate<String> match) {
    for (Iterator<Message> each = messages.iterator(); each.hasNext(); ) {
      Message message = each.next();
      if (match.test(message.text())) {
        each.remove();
        return CompletableFuture.completedFuture(message);
      }
    }
    wanted = match;
    waiting = new CompletableFuture<>();
    return waiting;
  }

  /** Nobody waits any more; who did is told why, or nobody where the message came meanwhile. */
  void giveUp(RuntimeException why) {
    CompletableFuture<Message> left;
    synchronized (this) {
      left = waiting;
      waiting = null;
    }
    if (left != null) {
      left.completeExceptionally(why);
    }
  }
}
