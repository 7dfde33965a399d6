package dev.gauntlet.platform.containers;

import java.io.IOException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * A wait for the readiness of a container that ends when the container does. The strategies of
 * Testcontainers wait for an ended container, too, until their timeout.
 */
final class ContainerReadiness extends AbstractWaitStrategy {

  private static final int POLL_MILLIS = 100;

  private final Sign sign;

  private ContainerReadiness(Sign sign) {
    this.sign = sign;
  }

  /** Returns a wait for a command in the container to succeed. */
  static ContainerReadiness byCommand(String... command) {
    return new ContainerReadiness(
        container -> container.execInContainer(command).getExitCode() == 0);
  }

  /** Returns a wait for a condition of the caller. */
  static ContainerReadiness by(Sign sign) {
    return new ContainerReadiness(sign);
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
          throw new ContainerLaunchException(
              "it was not ready in time: raise target.containers.start-timeout");
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (IOException e) {
      throw new ContainerLaunchException("the engine does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerLaunchException("the start was interrupted", e);
    }
  }

  /** A condition that shows that a container is ready. */
  @FunctionalInterface
  interface Sign {

    boolean shows(WaitStrategyTarget container) throws IOException, InterruptedException;
  }
}
