package dev.gauntlet.target;

import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
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
 * The single embedded platform of a user that keeps running between runs, independent of the
 * command that started it. Its process and its stores have no parent process; they end by {@link
 * #down} or with the machine. If the process is killed, its guard ends the stores. Its state is
 * kept in a directory of the user's cache.
 */
public final class DetachedPlatform {

  private static final Duration ORDERLY_STOP = Duration.ofSeconds(6);
  private static final Duration FORCED_STOP = Duration.ofSeconds(2);
  private static final int POLL_MILLIS = 50;

  private final Path folder;

  /**
   * @param folder the directory of its state; each directory has its own platform
   */
  DetachedPlatform(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Returns the platform of the current user. */
  public static DetachedPlatform ofThisUser() {
    return new DetachedPlatform(PlatformLaunch.userCache(System.getenv()).resolve("standing"));
  }

  /** Returns the state of the platform if it runs and answers. */
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
   * Starts the platform. If it already runs, the options are ignored.
   *
   * @throws TargetException if it does not start; then no process remains
   */
  public DetachedPlatformState up(TargetOptions.Embedded options) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Two processes that start it at the same time obtain the same platform.
        lock.lock();
        Optional<DetachedPlatformState> up = status();
        return up.isPresent() ? up.get() : start(options);
      }
    } catch (IOException e) {
      throw new TargetException(
          ("the standing platform could not be started: %s; its folder is %s, choose another with the"
                  + " variable XDG_CACHE_HOME")
              .formatted(FileErrorText.of(e), folder));
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
              "the standing platform ended during its start with exit code %s%s; see %s"
                  .formatted(process.exitValue(), new StartErrors(errors()).reasons(), folder));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    down();
    throw new TargetException(
        "the standing platform was not ready in time; raise target.embedded.start-timeout; see "
            + folder);
  }

  /**
   * Ends the platform and its stores within 8 s. Only the process that {@link #up} started is
   * ended, never another process that has the same pid now.
   *
   * @return whether a platform was running
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
      throw new TargetException("%s cannot be deleted: %s".formatted(folder, FileErrorText.of(e)));
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

  private Optional<Map<String, BaseUrls>> readyLine() {
    try (Stream<String> lines = Files.lines(output())) {
      return lines
          .flatMap(line -> PlatformLaunch.baseUrls(line).stream())
          .findFirst()
          .map(DetachedPlatform::parsed);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, BaseUrls> parsed(Map<String, String> urls) {
    return urls.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, url -> BaseUrls.parse(url.getValue())));
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
