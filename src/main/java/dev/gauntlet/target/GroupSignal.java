package dev.gauntlet.target;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A signal to a whole process group, such as Ctrl-C. A child that is too young to ignore it ends at
 * once, and may be gone before this process has begun to end by the same signal.
 */
final class GroupSignal {

  /** Of a process that HUP, INT or TERM ended, a JVM or any other. */
  private static final Set<Integer> EXIT_CODES = Set.of(129, 130, 143);

  /** For the JVM to act on a signal that has reached it, on a machine that is busy. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private GroupSignal() {}

  /**
   * Leaves this process the time to end by the signal that ended a child; returns if it does not.
   */
  static void await(int childExitCode) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(timeLimit(childExitCode).toMillis());
  }

  static Duration timeLimit(int childExitCode) {
    return EXIT_CODES.contains(childExitCode) ? TIME_LIMIT : Duration.ZERO;
  }
}
