package dev.gauntlet.run;

import dev.gauntlet.process.EndedProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Commands of Docker, as entered in a shell. */
final class Docker {

  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

  private Docker() {}

  /** Returns the containers and networks with a label. */
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

  /** Returns the Compose command of this machine: {@code docker compose} or docker-compose. */
  static List<String> compose() throws Exception {
    List<String> plugin = List.of("docker", "compose");
    return succeeds(List.of("docker", "compose", "version"))
        ? plugin
        : List.of("docker-compose");
  }

  private static boolean succeeds(List<String> command) throws Exception {
    return run(Map.of(), command).exitCode() == 0;
  }

  /** Runs a command in the project directory and waits for its end. */
  static EndedProcess run(Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    return EndedProcess.of(builder, TIME_LIMIT);
  }
}
