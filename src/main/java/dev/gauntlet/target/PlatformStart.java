package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command and the timeouts of a platform process, which runs as long as its standard input is
 * open.
 *
 * @param name the display name of the platform
 * @param patience the time until it must be ready
 * @param timeoutKey the key of the setting for that time
 * @param variables environment variables of the process, unless this process has them already
 * @param orderlyStop the time until it must have ended after its input is closed
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
   * The process that owns the containers outlives this one and removes them. The reaper of
   * Testcontainers would need one more image, with access to the Docker engine.
   */
  private static final Map<String, String> NO_REAPER =
      Map.of("TESTCONTAINERS_RYUK_DISABLED", "true");

  /** The time to pull images before the first container can start. */
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

  /** Returns the command line options of the platform for a configuration. */
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
    options
        .model()
        .forEach((key, text) -> chosen.addAll(List.of(PlatformLaunch.modelOption(key), text)));
    chosen.addAll(options.conversations().arguments());
    options.faults().ifPresent(faults -> chosen.addAll(List.of("--faults", faults)));
    return chosen;
  }

  /** Returns the command of a JVM like this one, with the same class path. */
  static List<String> java(String mainClass) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            mainClass));
  }
}
