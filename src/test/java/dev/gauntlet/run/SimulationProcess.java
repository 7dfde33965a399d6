package dev.gauntlet.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.cli.Gauntlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A simulation in a separate JVM, started as Gatling's Maven plugin starts it. */
final class SimulationProcess implements AutoCloseable {

  /** The limit for the longest run, 90 s, on a machine on which start and end are slow. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(4);

  private final Process process;
  private final Path folder;
  private final LeftoverProcesses remains;

  private SimulationProcess(Process process, Path folder, LeftoverProcesses remains) {
    this.process = process;
    this.folder = folder;
    this.remains = remains;
  }

  /** Starts a simulation with options such as {@code duration=5s}; its results go into a folder. */
  static SimulationProcess start(Path folder, Class<?> simulation, String... options) {
    return launch(folder, command(folder, simulation, options));
  }

  /** Starts a simulation with additional environment variables. */
  static SimulationProcess start(
      Path folder, Map<String, String> variables, Class<?> simulation, String... options) {
    return launch(folder, command(folder, simulation, options), variables);
  }

  /** Starts a simulation as the leader of a process group, so that a test can simulate Ctrl-C. */
  static SimulationProcess startGroup(Path folder, Class<?> simulation, String... options) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(command(folder, simulation, options));
    return launch(folder, command);
  }

  /** Starts a simulation with a limit of open files and sockets. */
  static SimulationProcess startLimited(
      int descriptors, Path folder, Class<?> simulation, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "ulimit -n %s; exec \"$0\" \"$@\"".formatted(descriptors)));
    command.addAll(command(folder, simulation, options));
    return launch(folder, command);
  }

  private static List<String> command(Path folder, Class<?> simulation, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory",
                "-Dresults=" + folder.resolve("results")));
    // A bare name is true, as Maven and ./gauntlet hand it over.
    Arrays.stream(options)
        .map(option -> "-D" + option + (option.contains("=") ? "" : "=true"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "io.gatling.app.Gatling",
            "-s",
            simulation.getName(),
            "-rf",
            folder.resolve("gatling").toString()));
    return command;
  }

  /** Starts a command of {@code ./gauntlet}; its arguments select the output directory. */
  static SimulationProcess gauntlet(Path folder, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Gauntlet.class.getName()));
    command.addAll(List.of(arguments));
    return launch(folder, command);
  }

  /** Starts any command that runs a simulation into the folder. */
  static SimulationProcess launch(Path folder, List<String> command) {
    return launch(folder, command, Map.of());
  }

  private static SimulationProcess launch(
      Path folder, List<String> command, Map<String, String> variables) {
    try {
      LeftoverProcesses remains = LeftoverProcesses.of(folder);
      ProcessBuilder process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("console.txt").toFile());
      process.environment().putAll(remains.variables());
      process.environment().putAll(variables);
      return new SimulationProcess(process.start(), folder, remains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of the process, with a generous limit, and returns the exit code. */
  int exitCode() throws InterruptedException {
    return exitCode(TIME_LIMIT);
  }

  /** Waits for the end of the process and returns the exit code. */
  int exitCode(Duration timeLimit) throws InterruptedException {
    if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + timeLimit + ":\n" + console());
    }
    return process.exitValue();
  }

  /** Waits until the console shows a text. */
  void awaitOutput(String text) throws InterruptedException {
    await(
        () -> console().contains(text), TIME_LIMIT, () -> "no \"" + text + "\" in:\n" + console());
  }

  static void await(
      BooleanSupplier condition, Duration timeLimit, java.util.function.Supplier<String> otherwise)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeLimit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(otherwise.get());
      }
      Thread.sleep(50);
    }
  }

  String console() {
    return read(folder.resolve("console.txt"));
  }

  Path results() {
    return folder.resolve("results/latest");
  }

  JsonNode result() throws IOException {
    return new JsonMapper().readTree(results().resolve("result.json").toFile());
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Returns the processes and temporary files of the run, during the run and after it. */
  LeftoverProcesses remains() {
    return remains;
  }

  /** Returns the process of the platform, the only child process of a simulation. */
  ProcessHandle platform() {
    return process.children().findFirst().orElseThrow(() -> new AssertionError("no platform"));
  }

  /**
   * Waits until the process of the platform exists; it may not be ready yet. Ignores the helper
   * process by which Java starts processes.
   */
  ProcessHandle awaitPlatform() throws InterruptedException {
    await(
        () -> process.children().anyMatch(SimulationProcess::isJava),
        TIME_LIMIT,
        () -> "no platform:\n" + console());
    return platform();
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().stream().anyMatch(command -> command.endsWith("java"));
  }

  void signal(String signal) {
    signal(signal, Long.toString(pid()));
  }

  /** Sends SIGINT to the process group, as a terminal does on Ctrl-C; needs {@link #startGroup}. */
  void interruptGroup() {
    signal("INT", "-" + pid());
  }

  private static void signal(String signal, String target) {
    try {
      new ProcessBuilder("kill", "-" + signal, "--", target).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
