package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one embedded platform of a user that stays up between runs, whichever command started it. Its
 * process and its stores are detached from every parent, and end by {@link #down} or with the
 * machine; its own guard ends the stores when it is killed. Its state is kept in a folder of the
 * user's cache.
 */
public final class DetachedPlatform {

  private static final Duration ORDERLY_STOP = Duration.ofSeconds(6);
  private static final Duration FORCED_STOP = Duration.ofSeconds(2);
  private static final int POLL_MILLIS = 50;

  private final Path folder;

  /**
   * @param folder where it keeps what is known of it; another folder is another platform
   */
  DetachedPlatform(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** This user's. */
  public static DetachedPlatform ofThisUser() {
    return new DetachedPlatform(PlatformLaunch.userCache(System.getenv()).resolve("standing"));
  }

  /** The platform, when it is up and answers. */
  public Optional<DetachedPlatformState> status() {
    return ProcessRecord.read(record())
        .filter(known -> known.process().isPresent())
        .flatMap(
            known ->
                readyLine()
                    .map(
                        urls ->
                            new DetachedPlatformState(known.pid(), known.since(), urls, folder)));
  }

  /**
   * Starts the platform, or finds it up, in which case the options are not looked at.
   *
   * @throws TargetException if it does not start; nothing is left behind then
   */
  public DetachedPlatformState up(TargetOptions.Embedded options) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Two who start at once get one platform.
        lock.lock();
        Optional<DetachedPlatformState> up = status();
        return up.isPresent() ? up.get() : start(options);
      }
    } catch (IOException e) {
      throw new TargetException("the standing platform could not be started: " + e);
    }
  }

  private DetachedPlatformState start(TargetOptions.Embedded options) throws IOException {
    down();
    Process process = new DetachedStart(folder, output(), errors()).launch(options);
    ProcessRecord.of(process.toHandle()).write(record());
    return awaitReady(process, options.startTimeout());
  }

  private DetachedPlatformState awaitReady(Process process, Duration timeLimit) {
    long end = System.nanoTime() + timeLimit.toNanos();
    try {
      while (System.nanoTime() < end) {
        Optional<DetachedPlatformState> up = status();
        if (up.isPresent()) {
          return up.get();
        }
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          GroupSignal.await(process.exitValue());
          throw new TargetException(
              "the standing platform ended while it was starting, with exit code %s%s; see %s"
                  .formatted(process.exitValue(), new StartErrors(errors()).reasons(), folder));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    down();
    throw new TargetException(
        "the standing platform was not ready in time, raise target.embedded.start-timeout; see "
            + folder);
  }

  /**
   * Ends the platform and its stores; takes at most 8 s. Only the process that {@link #up} started is
   * touched: a stranger who has its number now is not.
   *
   * @return whether there was one
   */
  public boolean down() {
    Optional<ProcessHandle> process =
        ProcessRecord.read(record()).flatMap(ProcessRecord::process);
    process.ifPresent(DetachedPlatform::end);
    try {
      Files.deleteIfExists(record());
      Files.deleteIfExists(output());
      Files.deleteIfExists(errors());
    } catch (IOException e) {
      throw new TargetException("%s can't be cleared: %s".formatted(folder, e));
    }
    return process.isPresent();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    if (!gone(process, ORDERLY_STOP)) {
      process.destroyForcibly();
      gone(process, FORCED_STOP);
    }
  }

  private static boolean gone(ProcessHandle process, Duration timeLimit) {
    try {
      process.onExit().get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private Optional<Map<String, URI>> readyLine() {
    try (Stream<String> lines = Files.lines(output())) {
      return lines
          .flatMap(line -> PlatformLaunch.baseUrls(line).stream())
          .findFirst()
          .map(DetachedPlatform::parsed);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, URI> parsed(Map<String, String> urls) {
    return urls.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, url -> URI.create(url.getValue())));
  }

  private Path record() {
    return folder.resolve("process.properties");
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  private Path errors() {
    return folder.resolve("platform-stderr.log");
  }
}
