package dev.gauntlet.target;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;

/** Keeps an embedded platform up between runs: {@code up}, {@code status}, {@code down}. */
public final class StandingPlatformMain {

  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private StandingPlatformMain() {}

  /** Exit code 0: it is up, or for {@code down} it is down; 1: it is not; 2: unknown command. */
  public static void main(String[] arguments) {
    StandingPlatform platform = StandingPlatform.ofThisUser();
    try {
      switch (arguments.length == 1 ? arguments[0] : "") {
        case "up" -> System.out.println(line(platform.up(options())));
        case "status" -> status(platform);
        case "down" -> System.out.println(platform.down() ? "down" : "it was not up");
        default -> fail(BAD_USAGE, "say one of: up, status, down");
      }
    } catch (ConfigurationException | TargetException e) {
      fail(FAILED, e.getMessage());
    }
  }

  private static void status(StandingPlatform platform) {
    platform
        .status()
        .ifPresentOrElse(
            standing -> System.out.println(line(standing)), () -> fail(FAILED, "down"));
  }

  private static TargetOptions.Embedded options() {
    Settings settings = Settings.load(Sources.ofProcess());
    TargetOptions.Embedded options = TargetOptions.Embedded.read(settings.section("target.embedded"));
    settings.throwIfProblems();
    return options;
  }

  private static String line(Standing standing) {
    return "up since %s, pid %d, logs in %s: %s"
        .formatted(standing.since(), standing.pid(), standing.logs(), standing.urls());
  }

  private static void fail(int exitCode, String reason) {
    System.err.println(reason);
    System.exit(exitCode);
  }
}
