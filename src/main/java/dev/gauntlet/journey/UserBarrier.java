package dev.gauntlet.journey;

import java.util.concurrent.CompletableFuture;

/** A barrier that all users of a scenario pass together, as often as they reach it. Thread-safe. */
final class UserBarrier {

  private final int users;
  private int waiting;
  private CompletableFuture<Void> open = new CompletableFuture<>();

  UserBarrier(int users) {
    this.users = users;
  }

  /** Records a user's arrival, and returns the stage that completes with the last user's. */
  CompletableFuture<Void> arrive() {
    CompletableFuture<Void> mine;
    synchronized (this) {
      mine = open;
      if (++waiting < users) {
        return mine;
      }
      waiting = 0;
      open = new CompletableFuture<>();
    }
    mine.complete(null);
    return mine;
  }
}
