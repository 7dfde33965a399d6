package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.redis.client.MessageListener;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Messages that came for a user and that it has not taken yet, the oldest first. Beyond {@link
 * #CAPACITY} the oldest are dropped.
 */
final class Inbox implements MessageListener {

  static final int CAPACITY = 10_000;

  private final Deque<ReceivedMessage> messages = new ArrayDeque<>();
  private Predicate<ReceivedMessage> wanted;
  private CompletableFuture<ReceivedMessage> waiting;

  /** Stamped already; runs on the thread of the connection. */
  @Override
  public void received(ReceivedMessage message) {
    CompletableFuture<ReceivedMessage> taker = takerOrKeep(message);
    if (taker != null) {
      taker.complete(message);
    }
  }

  private synchronized CompletableFuture<ReceivedMessage> takerOrKeep(ReceivedMessage message) {
    if (waiting != null && wanted.test(message)) {
      CompletableFuture<ReceivedMessage> taker = waiting;
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
  synchronized CompletableFuture<ReceivedMessage> take(Predicate<ReceivedMessage> match) {
    for (Iterator<ReceivedMessage> each = messages.iterator(); each.hasNext(); ) {
      ReceivedMessage message = each.next();
      if (match.test(message)) {
        each.remove();
        return CompletableFuture.completedFuture(message);
      }
    }
    wanted = match;
    waiting = new CompletableFuture<>();
    return waiting;
  }

  /** Waits no more; false where the message has come meanwhile. */
  synchronized boolean giveUp(CompletableFuture<ReceivedMessage> awaited) {
    if (waiting != awaited) {
      return false;
    }
    waiting = null;
    return true;
  }

  /** How many messages nobody took. */
  synchronized int size() {
    return messages.size();
  }
}
