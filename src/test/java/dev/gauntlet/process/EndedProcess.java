package dev.gauntlet.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that has ended within its time, with all that it printed. */
public record EndedProcess(int exitCode, String output) {

  /**
   * Runs a process without input to its end. It prints into a file: a pipe that is read to its end
   * is waited for without a limit, even beyond the process where a child of it holds the other end.
   *
   * @throws AssertionError with what was printed if it does not end; nothing of it runs then
   */
  public static EndedProcess of(ProcessBuilder builder, Duration timeLimit)
      throws IOException, InterruptedException {
    Path console = Files.createTempFile("console", ".txt");
    try {
      Process process =
          builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      String output = new String(Files.readAllBytes(console));
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError(
            "%s still runs after %s and printed:\n%s"
                .formatted(builder.command(), timeLimit, output));
      }
      return new EndedProcess(process.exitValue(), output);
    } finally {
      Files.delete(console);
    }
  }
}
