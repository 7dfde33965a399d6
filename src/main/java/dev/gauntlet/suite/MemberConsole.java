package dev.gauntlet.suite;

import dev.gauntlet.report.ProgressLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A reader of the console file of a simulation, which passes its progress lines on. A file is used
 * instead of a pipe, so that the simulation can print its table even if the suite has ended.
 */
final class MemberConsole implements AutoCloseable {

  private static final long POLL_MILLIS = 500;

  private final Path file;
  private final Consumer<String> progress;
  private final ScheduledExecutorService poll =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-suite-progress");
            thread.setDaemon(true);
            return thread;
          });
  private long read;

  private MemberConsole(Path file, Consumer<String> progress) {
    this.file = file;
    this.progress = progress;
  }

  /** Starts to follow an existing file. */
  static MemberConsole follow(Path file, Consumer<String> progress) {
    MemberConsole console = new MemberConsole(file, progress);
    console.poll.scheduleWithFixedDelay(
        console::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    return console;
  }

  /** Passes on the complete lines since the last call. */
  synchronized void look() {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(read);
      byte[] fresh = in.readAllBytes();
      int end = fresh.length;
      while (end > 0 && fresh[end - 1] != '\n') {
        end--;
      }
      read += end;
      new String(fresh, 0, end, StandardCharsets.UTF_8)
          .lines()
          .filter(ProgressLine::is)
          .forEach(progress);
    } catch (IOException e) {
      // Progress lines are only informative; the file itself stays.
    }
  }

  @Override
  public void close() {
    poll.shutdownNow();
    look();
  }
}
