package dev.gauntlet.run.plan;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.run.workload.Workload;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The load limits of an environment. Only a file can set or change them, so that no command-line
 * option puts a shared platform under more load than its owners agreed to.
 *
 * @param users the most users at one time
 * @param rate the most arrivals per second of an open model
 * @param duration the longest load
 */
record SafetyLimits(OptionalInt users, OptionalDouble rate, Optional<Duration> duration) {

  private static final String USERS = "users";
  private static final String RATE = "rate";
  private static final String DURATION = "duration";

  /** The tolerance for the sum of the scaled rates of several groups, which is rounded. */
  private static final double ROUNDING = 1 + 1e-9;

  /** Reads the section {@code limits}; its errors are added to the section's problems. */
  static SafetyLimits read(Section limits) {
    SafetyLimits read =
        new SafetyLimits(
            limits.optionalInteger(USERS, 1, Integer.MAX_VALUE),
            limits.optionalNumber(RATE, Double.MIN_VALUE, Double.MAX_VALUE),
            limits.optionalDuration(DURATION));
    limits.rejectUnknownKeys();
    return read;
  }

  /** Reports each limit that the workload exceeds, as a problem of the limit. */
  void check(Workload workload, Section load, Section limits) {
    if (load.isSound(USERS, "model")
        && users.isPresent() && workload.size().peak() > users.getAsInt()) {
      limits.problem(
          USERS,
          String.format(
              Locale.ROOT,
              "allows %,d, and this run would have %,d; lower it with %s",
              users.getAsInt(),
              workload.size().peak(),
              options(USERS, workload, load)));
    }
    if (load.isSound(RATE, "model")) {
      workload
          .size()
          .arrivalRate()
          .ifPresent(planned -> checkRate(planned, workload, load, limits));
    }
    duration
        .filter(most -> load.isSound(DURATION) && workload.time().length().compareTo(most) > 0)
        .ifPresent(
            most ->
                limits.problem(
                    DURATION,
                    "allows %s, and this run may take %s; shorten it with %s"
                        .formatted(
                            DurationText.format(most),
                            DurationText.format(workload.time().length()),
                            options(DURATION, workload, load))));
  }

  private void checkRate(double planned, Workload workload, Section load, Section limits) {
    if (rate.isPresent() && planned > rate.getAsDouble() * ROUNDING) {
      limits.problem(
          RATE,
          "allows %s arrivals per second, and this run would have %s; lower it with %s"
              .formatted(
                  NumberText.exact(rate.getAsDouble()),
                  NumberText.exact(planned),
                  options(RATE, workload, load)));
    }
    if (users.isPresent() && rate.isEmpty()) {
      limits.problem(
          USERS,
          "cannot be enforced for an open model, whose number of users is unknown; set limits.rate too"
              + (workload.journeys().groups().isEmpty() ? ", or remove -Dmodel=open" : ""));
    }
  }

  /** Returns the options that change the load; those of single groups take precedence. */
  private static String options(String key, Workload workload, Section load) {
    Section groups = load.section("groups");
    return Stream.concat(
            workload.journeys().groups().stream()
                .filter(group -> groups.section(group).has(key))
                .map(group -> "-Dload.groups." + group + "." + key),
            Stream.of("-D" + key))
        .collect(Collectors.joining(" or "));
  }
}
