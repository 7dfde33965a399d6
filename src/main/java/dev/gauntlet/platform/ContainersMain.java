package dev.gauntlet.platform;

import dev.gauntlet.platform.containers.ContainerException;
import dev.gauntlet.platform.containers.ContainerOptions;
import dev.gauntlet.platform.containers.PlatformContainers;
import dev.gauntlet.platform.process.ParentCommands;
import dev.gauntlet.platform.process.ReadyLine;
import dev.gauntlet.platform.process.TerminalSignals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The main class that keeps the platform in containers while its standard input is open. It is a
 * separate process, so that the containers do not outlive a killed load generator and the load
 * generator is spared the work of managing them. Its arguments come from {@link
 * PlatformLaunch#containers}.
 */
public final class ContainersMain {

  private static final int PLATFORM_ENDED = 3;
  private static final int FIXED_ARGUMENTS = 5;
  private static final int GIVE_UP_MILLIS = 5_000;

  private final Thread starter = Thread.currentThread();
  private final AtomicBoolean ending = new AtomicBoolean();
  private volatile PlatformContainers containers;

  private ContainersMain() {}

  /** Starts the containers, prints the platform's URLs, and waits for the end of standard input. */
  public static void main(String[] arguments) {
    TerminalSignals.ignore();
    // The output of libraries must not depend on the machine's locale either.
    Locale.setDefault(Locale.ROOT);
    ContainerOptions options = options(arguments);
    PlatformLog.configure(Optional.of(options.logs().resolve("containers.log")), false);
    new ContainersMain().run(options);
  }

  private static ContainerOptions options(String[] arguments) {
    return new ContainerOptions(
        arguments[0],
        arguments[1],
        arguments[2],
        Duration.parse(arguments[3]),
        Path.of(arguments[4]),
        PlatformLaunch.MAIN_CLASS,
        PlatformModules.BUILT_IN.instancesByPortOption(),
        List.of(arguments).subList(FIXED_ARGUMENTS, arguments.length));
  }

  private void run(ContainerOptions options) {
    ParentCommands.follow(System.in, order -> {}, () -> end(0));
    try {
      containers = PlatformContainers.start(options);
      containers.onPlatformEnd(this::platformEnded);
      System.out.println(ReadyLine.of(containers.baseUrls()));
    } catch (ContainerException e) {
      PlatformMain.fail(PlatformLaunch.START_FAILED, List.of(e.getMessage()));
    }
    awaitEnd();
  }

  private void platformEnded(int exitCode) {
    System.err.println("the platform's container exited unexpectedly with code " + exitCode);
    end(PLATFORM_ENDED);
  }

  /** Exits; a pending start is aborted and removes its containers. */
  private void end(int exitCode) {
    if (ending.getAndSet(true)) {
      return;
    }
    try {
      if (containers == null) {
        starter.interrupt();
        starter.join(GIVE_UP_MILLIS);
      } else {
        containers.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(exitCode);
  }

  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
