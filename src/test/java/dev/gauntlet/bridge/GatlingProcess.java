package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.javaapi.core.Simulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real Gatling with a simulation, in a JVM of its own. */
public final class GatlingProcess {

  private static final int PATIENCE_SECONDS = 90;

  private GatlingProcess() {}

  /**
   * Runs a simulation, whose assertions must hold.
   *
   * @param folder for all that it writes
   * @param properties such as {@code name=value}
   */
  public static void run(Path folder, Class<? extends Simulation> simulation, String... properties)
      throws Exception {
    Path console = folder.resolve("console");
    Process gatling =
        new ProcessBuilder(command(folder, simulation, properties))
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try {
      assertThat(gatling.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(gatling.exitValue()).describedAs(Files.readString(console)).isZero();
    } finally {
      gatling.destroyForcibly();
    }
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
