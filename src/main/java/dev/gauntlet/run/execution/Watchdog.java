package dev.gauntlet.run.execution;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that acts unless something happens in time. */
final class Watchdog implements AutoCloseable {

  private final CountDownLatch met = new CountDownLatch(1);

  private Watchdog() {}

  /**
   * Begins to wait for {@link #close}.
   *
   * @param missed called when it has not come
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

  /** It has happened. */
  @Override
  public void close() {
    met.countDown();
  }
}
