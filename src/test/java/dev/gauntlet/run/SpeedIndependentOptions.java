package dev.gauntlet.run;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Options for tests that do not depend on the speed of the machine. They replace the default limits
 * by limits that even a slow machine keeps.
 */
final class SpeedIndependentOptions {

  private static final List<String> GENERATOR =
      List.of(
          "health.schedule-lag.most=1min",
          "health.loop-delay.most=1min",
          "objectives.run.user-time=50%");

  private SpeedIndependentOptions() {}

  /** Returns the given options, and limits that permit any delay of the load generator. */
  static String[] generator(String... options) {
    return Stream.concat(GENERATOR.stream(), Stream.of(options)).toArray(String[]::new);
  }

  /**
   * Returns the options of {@link #generator}, and one limit for the p95 of every request that has
   * a default limit.
   *
   * @param limit such as {@code 5s}
   */
  static String[] requests(String limit, String... options) {
    Stream<String> limits =
        Settings.load(
                new SettingsSources(
                    Map.of(), Map.of(), SpeedIndependentOptions.class.getClassLoader()))
            .section("objectives.ma")
            .keys()
            .stream()
            .map(request -> "objectives.ma.%s.p95=%s".formatted(request, limit));
    return Stream.concat(limits, Stream.of(generator(options))).toArray(String[]::new);
  }
}
