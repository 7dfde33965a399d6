package dev.gauntlet.platform.containers;

import java.io.IOException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Waits until a container is ready, but no longer than it lives. The strategies of Testcontainers wait
 * for a container that has ended, too, until their time is up.
 */
final class Readiness extends AbstractWaitStrategy {

  private static final int POLL_MILLIS = 100;

  private final Sign sign;

  private Readiness(Sign sign) {
    this.sign = sign;
  }

  /** By a command in the container that succeeds. */
  static Readiness byCommand(String... command) {
    return new Readiness(container -> container.execInContainer(command).getExitCode() == 0);
  }

  /** By a sign of the caller's. */
  static Readiness by(Sign sign) {
    return new Readiness(sign);
  }

  @Override
  protected void waitUntilReady() {
    long end = System.nanoTime() + startupTimeout.toNanos();
    try {
      while (!sign.shows(waitStrategyTarget)) {
        if (!waitStrategyTarget.isRunning()) {
          throw new ContainerLaunchException("it ended while it was starting");
        }
        if (System.nanoTime() > end) {
          throw new ContainerLaunchException("its time was up, raise target.containers.start-timeout");
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (IOException e) {
      throw new ContainerLaunchException("the engine does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerLaunchException("the start was broken off", e);
    }
  }

  /** What shows that a container is ready. */
  @FunctionalInterface
  interface Sign {

    boolean shows(WaitStrategyTarget container) throws IOException, InterruptedException;
  }
}
