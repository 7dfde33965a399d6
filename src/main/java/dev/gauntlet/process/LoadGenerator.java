package dev.gauntlet.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A simulation in a separate JVM, started as Gatling's Maven plugin starts it. */
public final class LoadGenerator implements AutoCloseable {

  /** The exit code of a failed start, including that of Java itself. */
  private static final int COULD_NOT_RUN = 1;

  private final Process process;
  private final JvmArguments arguments;

  private LoadGenerator(Process process, JvmArguments arguments) {
    this.process = process;
    this.arguments = arguments;
  }

  /**
   * Starts a load generator.
   *
   * @param simulation the name of a simulation, such as {@code multiagent.Registration10}
   * @param options the options that are passed as {@code -Dname=value}
   * @param streams the process builder with output and environment variables; this method sets its
   *     command
   * @throws RunException if no process can be started
   */
  public static LoadGenerator start(
      String simulation, Map<String, String> options, ProcessBuilder streams) {
    JvmArguments arguments = JvmArguments.of(options);
    try {
      return new LoadGenerator(
          streams.command(command(simulation, options, arguments)).start(), arguments);
    } catch (IOException e) {
      throw new RunException("the load generator could not be started: " + e.getMessage());
    }
  }

  private static List<String> command(
      String simulation, Map<String, String> options, JvmArguments arguments) {
    List<String> command = new ArrayList<>();
    command.add(JvmArguments.java());
    command.addAll(arguments.all());
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add(
        "-Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory");
    command.add("-D" + ParentProcess.PID + "=" + ProcessHandle.current().pid());
    options.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("io.gatling.app.Gatling", "-s", SimulationSources.className(simulation)));
    command.addAll(List.of("-rf", Path.of("target", "gatling").toString()));
    return command;
  }

  /** Returns the process id. */
  public long pid() {
    return process.pid();
  }

  /**
   * Waits for the end of the process and returns the exit code: 0 if all objectives were met, 2 if
   * one failed, any other for an error.
   *
   * @throws RunException if Java did not start with the options given for it
   */
  public int exitCode() throws InterruptedException {
    int code = process.waitFor();
    if (code == COULD_NOT_RUN) {
      arguments.throwIfRefused();
    }
    return code;
  }

  /** Stops the process: it halts the load, judges the measured part and shuts down its target. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(ShutdownTimeouts.OF_LOAD_GENERATOR.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
