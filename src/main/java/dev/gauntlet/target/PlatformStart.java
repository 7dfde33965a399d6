package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process is started that keeps a platform for as long as its standard input is open.
 *
 * @param name of the platform, for people
 * @param patience until it must be ready
 * @param timeoutKey the setting that says so
 * @param variables of its environment, unless this process has them
 * @param orderlyStop until it must have ended after its input has
 */
record PlatformStart(
    String name,
    List<String> command,
    Map<String, String> variables,
    Duration timeLimit,
    String timeoutKey,
    Duration orderlyStop) {

  private static final Duration EMBEDDED_STOP = Duration.ofSeconds(4);
  private static final Duration CONTAINERS_STOP = Duration.ofSeconds(10);

  /**
   * The process that has the containers outlives this one and removes them: a reaper beside it
   * would be one more image to be had, with the engine in its hands.
   */
  private static final Map<String, String> NO_REAPER =
      Map.of("TESTCONTAINERS_RYUK_DISABLED", "true");

  /** Images may have to be pulled before the first container can start. */
  private static final Duration PULL = Duration.ofMinutes(5);

  static PlatformStart embedded(TargetOptions.Embedded options, Path logs) {
    List<String> command = java(PlatformLaunch.MAIN_CLASS);
    command.add(PlatformLaunch.END_WITH_STDIN);
    command.addAll(List.of("--logs", logs.toString()));
    command.addAll(platformOptions(options));
    return new PlatformStart(
        "embedded platform",
        command,
        Map.of(),
        options.startTimeout(),
        "target.embedded.start-timeout",
        EMBEDDED_STOP);
  }

  static PlatformStart containers(
      TargetOptions.Containers options, TargetOptions.Embedded platform, Path logs) {
    List<String> command = java(PlatformLaunch.CONTAINERS_MAIN_CLASS);
    command.addAll(
        PlatformLaunch.containers(
            options.postgresImage(),
            options.redisImage(),
            options.javaImage(),
            options.startTimeout(),
            logs,
            platformOptions(platform)));
    return new PlatformStart(
        "platform in containers",
        command,
        NO_REAPER,
        options.startTimeout().plus(PULL),
        "target.containers.start-timeout",
        CONTAINERS_STOP);
  }

  /** The options of the platform itself that the configuration knows. */
  static List<String> platformOptions(TargetOptions.Embedded options) {
    List<String> chosen =
        new ArrayList<>(List.of("--pool-size", Integer.toString(options.poolSize())));
    options
        .tokenLife()
        .map(life -> Long.toString(life.toSeconds()))
        .ifPresent(seconds -> chosen.addAll(List.of("--access-token-life", seconds)));
    if (options.rateLimit()) {
      chosen.add("--rate-limit");
    }
    options.faults().ifPresent(faults -> chosen.addAll(List.of("--faults", faults)));
    return chosen;
  }

  /** A JVM like this one, with its class path. */
  static List<String> java(String mainClass) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            mainClass));
  }
}
