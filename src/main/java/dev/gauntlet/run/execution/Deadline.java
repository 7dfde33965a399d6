package dev.gauntlet.run.execution;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that is to happen in time; whoever waits for it has a thread of its own. */
final class Deadline implements AutoCloseable {

  private final CountDownLatch met = new CountDownLatch(1);

  private Deadline() {}

  /**
   * Begins to wait for {@link #close}.
   *
   * @param missed called when it has not come
   */
  static Deadline in(Duration patience, String threadName, Runnable missed) {
    Deadline deadline = new Deadline();
    Thread thread = new Thread(() -> deadline.await(patience, missed), threadName);
    thread.setDaemon(true);
    thread.start();
    return deadline;
  }

  private void await(Duration patience, Runnable missed) {
    try {
      if (!met.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
