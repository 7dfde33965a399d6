package dev.gauntlet.run.execution;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * A forced end of the process for the case that its orderly shutdown hangs: it stops the target, if
 * possible, and halts the JVM. It acquires no lock that a hanging thread may hold.
 */
final class ForcedShutdown {

  private static final int EXIT_CODE = 1;

  /**
   * The part of the deadline that is reserved for stopping the target; the reference platform also
   * ends by itself.
   */
  static final Duration LAST_STEPS = Duration.ofSeconds(2);

  private ForcedShutdown() {}

  /**
   * Starts a watchdog, which the orderly end closes.
   *
   * @param deadline the time from now until the process is halted, including {@link #LAST_STEPS}
   * @param lastSteps run before the halt, for at most {@link #LAST_STEPS}
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
