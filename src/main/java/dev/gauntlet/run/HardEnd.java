package dev.gauntlet.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Ends the process when its orderly end hangs: takes the target down, if that can be had, and
 * halts. What a hanging thread holds is never waited for.
 */
final class HardEnd implements AutoCloseable {

  private static final int EXIT_CODE = 1;

  /** Of the deadline, for taking the target down; a platform of ours ends without it, too. */
  static final Duration LAST_STEPS = Duration.ofSeconds(2);

  private final CountDownLatch orderly = new CountDownLatch(1);
  private final Runnable lastSteps;
  private final IntConsumer halt;

  private HardEnd(Runnable lastSteps, IntConsumer halt) {
    this.lastSteps = lastSteps;
    this.halt = halt;
  }

  /**
   * Begins to wait for {@link #close}, on a thread of its own.
   *
   * @param deadline from now on until the process is halted, {@link #LAST_STEPS} included
   * @param lastSteps begun before it, and given that long
   * @param halt called with an exit code
   */
  static HardEnd in(Duration deadline, Runnable lastSteps, IntConsumer halt) {
    HardEnd end = new HardEnd(lastSteps, halt);
    Thread thread = new Thread(() -> end.await(deadline.minus(LAST_STEPS)), "gauntlet-hard-end");
    thread.setDaemon(true);
    thread.start();
    return end;
  }

  private void await(Duration patience) {
    try {
      if (!orderly.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(lastSteps, HardEnd::onOwnThread);
        done.completeOnTimeout(null, LAST_STEPS.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((nothing, fault) -> halt.accept(EXIT_CODE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void onOwnThread(Runnable task) {
    Thread thread = new Thread(task, "gauntlet-last-steps");
    thread.setDaemon(true);
    thread.start();
  }

  /** The orderly end has come to its own end. */
  @Override
  public void close() {
    orderly.countDown();
  }
}
