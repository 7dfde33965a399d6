package dev.gauntlet.run.execution;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Ends the process when its orderly end hangs: takes the target down, if that can be had, and
 * halts. What a hanging thread holds is never waited for.
 */
final class ForcedShutdown {

  private static final int EXIT_CODE = 1;

  /** Of the deadline, for taking the target down; a platform of ours ends without it, too. */
  static final Duration LAST_STEPS = Duration.ofSeconds(2);

  private ForcedShutdown() {}

  /**
   * Begins to wait for the orderly end, which closes what is returned.
   *
   * @param deadline from now on until the process is halted, {@link #LAST_STEPS} included
   * @param lastSteps begun before it, and given that long
   * @param halt called with an exit code
   */
  static Watchdog in(Duration deadline, Runnable lastSteps, IntConsumer halt) {
    return Watchdog.in(deadline.minus(LAST_STEPS), "gauntlet-hard-end", () -> end(lastSteps, halt));
  }

  private static void end(Runnable lastSteps, IntConsumer halt) {
    CompletableFuture.runAsync(lastSteps, ForcedShutdown::onOwnThread)
        .completeOnTimeout(null, LAST_STEPS.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((nothing, fault) -> halt.accept(EXIT_CODE));
  }

  private static void onOwnThread(Runnable task) {
    Thread thread = new Thread(task, "gauntlet-last-steps");
    thread.setDaemon(true);
    thread.start();
  }
}
