package dev.gauntlet.target;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A signal to a whole process group, such as Ctrl-C. A child that is still starting does not ignore
 * it yet and ends at once, possibly before this process receives the same signal.
 */
final class GroupSignal {

  /** The exit codes of a process that HUP, INT or TERM ended. */
  private static final Set<Integer> EXIT_CODES = Set.of(129, 130, 143);

  /** The maximum time in which the JVM handles a signal on a busy machine. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private GroupSignal() {}

  /**
   * If a signal ended the child, waits until the same signal ends this process. Returns if that
   * does not happen in time.
   */
  static void await(int childExitCode) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(timeLimit(childExitCode).toMillis());
  }

  static Duration timeLimit(int childExitCode) {
    return EXIT_CODES.contains(childExitCode) ? TIME_LIMIT : Duration.ZERO;
  }
}
