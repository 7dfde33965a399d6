package dev.gauntlet.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Docker's own commands, as a person would type them. */
final class Docker {

  private static final int PATIENCE_MINUTES = 5;

  private Docker() {}

  /** What was printed, and the exit code. */
  record Done(int exitCode, String output) {}

  /** The containers and networks that carry a label. */
  static List<String> labelled(String label) throws Exception {
    String filter = "label=" + label;
    List<String> found = new ArrayList<>();
    found.addAll(ids("docker", "ps", "-aq", "--filter", filter));
    found.addAll(ids("docker", "network", "ls", "-q", "--filter", filter));
    return found;
  }

  private static List<String> ids(String... command) throws Exception {
    return run(Map.of(), Arrays.asList(command)).output().lines().toList();
  }

  /** The command of Compose that this machine has: {@code docker compose} or docker-compose. */
  static List<String> compose() throws Exception {
    List<String> plugin = List.of("docker", "compose");
    return succeeds(List.of("docker", "compose", "version"))
        ? plugin
        : List.of("docker-compose");
  }

  private static boolean succeeds(List<String> command) throws Exception {
    return run(Map.of(), command).exitCode() == 0;
  }

  /** Runs a command in the project's folder to its end. */
  static Done run(Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Path.of("").toAbsolutePath().toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command + " does not end");
    }
    return new Done(process.exitValue(), output);
  }
}
