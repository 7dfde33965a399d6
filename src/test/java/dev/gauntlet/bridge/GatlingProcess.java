package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.process.EndedProcess;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that runs the real Gatling with a simulation. */
public final class GatlingProcess {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

  private GatlingProcess() {}

  /**
   * Runs a simulation, whose assertions must hold.
   *
   * @param folder for all that it writes
   * @param properties such as {@code name=value}
   */
  public static void run(Path folder, Class<? extends Simulation> simulation, String... properties)
      throws Exception {
    EndedProcess gatling =
        EndedProcess.of(new ProcessBuilder(command(folder, simulation, properties)), TIME_LIMIT);
    assertThat(gatling.exitCode()).describedAs(gatling.output()).isZero();
  }

  private static List<String> command(
      Path folder, Class<? extends Simulation> simulation, String... properties) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory="
                    + OfflinePreferencesFactory.class.getName()));
    Stream.of(properties).map("-D"::concat).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling", "-s", simulation.getName()));
    command.addAll(List.of("-rf", folder.toString()));
    return command;
  }
}
