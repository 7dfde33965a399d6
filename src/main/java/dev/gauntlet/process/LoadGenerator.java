package dev.gauntlet.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A simulation in a JVM of its own, started as Gatling's Maven plugin starts it. */
public final class LoadGenerator implements AutoCloseable {

  /** Options for the JVM itself, as Gatling's Maven plugin knows them. */
  private static final String JVM_ARGUMENTS = "gatling.jvmArgs";

  private static final String MEMORY = "generator.memory";

  private final Process process;

  private LoadGenerator(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param simulation a name such as {@code multiagent.Registration10}
   * @param options what would be given as {@code -Dname=value}
   * @param streams where its output goes, and environment variables; its command is set here
   * @throws RunException if no process can be started
   */
  public static LoadGenerator start(
      String simulation, Map<String, String> options, ProcessBuilder streams) {
    try {
      return new LoadGenerator(streams.command(command(simulation, options)).start());
    } catch (IOException e) {
      throw new RunException("the load generator could not be started: " + e.getMessage());
    }
  }

  private static List<String> command(String simulation, Map<String, String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(jvmArguments(options).split("[,\\s]+"))
            .filter(argument -> !argument.isEmpty())
            .toList());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add(
        "-Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory");
    command.add("-D" + Starter.PID + "=" + ProcessHandle.current().pid());
    options.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling", "-s", Simulations.className(simulation)));
    command.addAll(List.of("-rf", Path.of("target", "gatling").toString()));
    return command;
  }

  private static String jvmArguments(Map<String, String> options) {
    String given = options.getOrDefault(JVM_ARGUMENTS, "");
    return given.isBlank() ? BuildProperties.get(MEMORY) : given;
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
  }

  /** Waits for its end: 0 when everything held, 2 when an objective failed, else it went wrong. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it: it halts the load, judges what was measured and takes its target down. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(EndDeadline.OF_LOAD_GENERATOR.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
