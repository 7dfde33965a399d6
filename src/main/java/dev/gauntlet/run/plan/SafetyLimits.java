package dev.gauntlet.run.plan;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.config.Section;
import dev.gauntlet.run.workload.Workload;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The load limits of an environment. Only a file can set or change them, so that no option of a
 * command line puts a shared platform under more load than its owners agreed to.
 *
 * @param users at one time
 * @param rate arrivals per second of an open model
 * @param duration of the whole load
 */
record SafetyLimits(OptionalInt users, OptionalDouble rate, Optional<Duration> duration) {

  private static final String USERS = "users";
  private static final String RATE = "rate";

  /** Reads the section {@code limits}; what is wrong is kept there. */
  static SafetyLimits read(Section limits) {
    SafetyLimits caps =
        new SafetyLimits(
            limits.optionalInteger(USERS, 1, Integer.MAX_VALUE),
            limits.optionalNumber(RATE, Double.MIN_VALUE, Double.MAX_VALUE),
            limits.optionalDuration("duration"));
    limits.rejectUnknownKeys();
    return caps;
  }

  /** Reports what exceeds a cap, where the cap is said. */
  void check(Workload workload, Section load, Section limits) {
    if (load.isSound("users", "model")
        && users.isPresent() && workload.size().peak() > users.getAsInt()) {
      limits.problem(
          USERS,
          String.format(
              Locale.ROOT,
              "allows %,d, and this run would have %,d; lower it with -Dusers",
              users.getAsInt(),
              workload.size().peak()));
    }
    if (load.isSound("rate", "model")) {
      workload
          .size()
          .arrivalRate()
          .ifPresent(planned -> checkRate(planned, limits));
    }
    duration
        .filter(most -> load.isSound("duration") && workload.time().length().compareTo(most) > 0)
        .ifPresent(
            most ->
                limits.problem(
                    "duration",
                    "allows %s, and this run may take %s; shorten it with -Dduration"
                        .formatted(
                            DurationText.format(most),
                            DurationText.format(workload.time().length()))));
  }

  private void checkRate(double planned, Section limits) {
    if (rate.isPresent() && planned > rate.getAsDouble()) {
      limits.problem(
          RATE,
          "allows %s arrivals per second, and this run would have %s; lower it with -Drate"
              .formatted(rate.getAsDouble(), planned));
    }
    if (users.isPresent() && rate.isEmpty()) {
      limits.problem(
          USERS,
          "cannot be kept by an open model, whose users nobody can foresee; set limits.rate too, or"
              + " leave -Dmodel=open out");
    }
  }
}
