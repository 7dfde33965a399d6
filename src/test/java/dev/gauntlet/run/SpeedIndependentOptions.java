package dev.gauntlet.run;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Options of runs whose claim has nothing to do with the speed of the machine: limits that no
 * machine is too slow for, in place of the defaults.
 */
final class SpeedIndependentOptions {

  private static final List<String> GENERATOR =
      List.of(
          "health.schedule-lag.most=1min",
          "health.loop-delay.most=1min",
          "objectives.run.user-time=50%");

  private SpeedIndependentOptions() {}

  /** The options given, of a load generator that may be as late as it likes. */
  static String[] generator(String... options) {
    return Stream.concat(GENERATOR.stream(), Stream.of(options)).toArray(String[]::new);
  }

  /**
   * As {@link #generator}, and with one limit for the p95 of every request that has one by default.
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
