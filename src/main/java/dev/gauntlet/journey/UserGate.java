package dev.gauntlet.journey;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * A gate that admits a limited number of users at one time, in the order in which they came.
 * Thread-safe.
 */
final class UserGate {

  private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private int free;

  UserGate(int users) {
    this.free = users;
  }

  /** Returns the ticket of a user, which completes when the user is admitted. */
  synchronized CompletableFuture<Void> enter() {
    CompletableFuture<Void> ticket = new CompletableFuture<>();
    if (free > 0) {
      free--;
      ticket.complete(null);
    } else {
      waiting.add(ticket);
    }
    return ticket;
  }

  /** Ends the stay of a user, or its wait if it was not admitted yet. */
  void leave(CompletableFuture<Void> ticket) {
    CompletableFuture<Void> next = successor(ticket);
    if (next != null) {
      next.complete(null);
    }
  }

  private synchronized CompletableFuture<Void> successor(CompletableFuture<Void> ticket) {
    if (waiting.remove(ticket)) {
      return null;
    }
    CompletableFuture<Void> next = waiting.poll();
    if (next == null) {
      free++;
    }
    return next;
  }
}
