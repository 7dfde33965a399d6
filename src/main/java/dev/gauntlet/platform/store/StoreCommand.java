package dev.gauntlet.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A store's command that completes within seconds; its output goes to a log file. */
final class StoreCommand {

  private static final int LIMIT_SECONDS = 60;

  private StoreCommand() {}

  /** Runs the command and returns its exit code. */
  static int exitCode(List<String> command, Path log) throws IOException, InterruptedException {
    ProcessBuilder.Redirect append = ProcessBuilder.Redirect.appendTo(log.toFile());
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(append);
    // initdb fails with a locale that the machine does not have.
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " took more than " + LIMIT_SECONDS + " s");
    }
    return process.exitValue();
  }
}
