package dev.gauntlet.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that has ended in time, with all its output. */
public record EndedProcess(int exitCode, String output) {

  /**
   * Runs a process without input to its end. Its output goes to a file: reading a pipe to its end
   * has no time limit, and a child of the process may hold the other end after the process ended.
   *
   * @throws AssertionError with its output if it does not end in time; it is killed then
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
