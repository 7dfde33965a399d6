package dev.gauntlet.run.execution;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that calls a function unless it is closed within a time limit. */
final class Watchdog implements AutoCloseable {

  private final CountDownLatch met = new CountDownLatch(1);

  private Watchdog() {}

  /**
   * Starts to wait for {@link #close}.
   *
   * @param missed called after the time limit
   */
  static Watchdog in(Duration timeLimit, String threadName, Runnable missed) {
    Watchdog watchdog = new Watchdog();
    Thread thread = new Thread(() -> watchdog.await(timeLimit, missed), threadName);
    thread.setDaemon(true);
    thread.start();
    return watchdog;
  }

  private void await(Duration timeLimit, Runnable missed) {
    try {
      if (!met.await(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
        missed.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cancels the watchdog. */
  @Override
  public void close() {
    met.countDown();
  }
}
