package dev.gauntlet.platform.model;

import io.vertx.core.Vertx;

/** The clock of a generation, which is an event loop outside of tests. */
interface TokenTimer {

  /** Returns a time in nanoseconds from any origin. */
  long nanoTime();

  /** Runs an action later. */
  void after(long millis, Runnable action);

  /** Returns a timer of the current event loop. */
  static TokenTimer of(Vertx vertx) {
    return new TokenTimer() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void after(long millis, Runnable action) {
        vertx.setTimer(millis, timer -> action.run());
      }
    };
  }
}
