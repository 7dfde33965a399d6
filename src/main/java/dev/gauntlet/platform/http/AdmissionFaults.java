package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The injected faults of admission control. Starts and ends are counted from 1 on each instance of
 * the contract; a fault of one in n affects every n-th of them, and 0 stands for no fault.
 *
 * @param race the time between the check of the limits and taking the slot, without a second check
 * @param unfair the delay of every start of about half of the users
 * @param leak one in so many ends does not free its slot
 * @param crosstalk one in so many accepted starts is answered with the marker of the start before
 */
public record AdmissionFaults(
    Optional<Duration> race, Optional<Duration> unfair, long leak, long crosstalk) {

  /** No faults. */
  public static final AdmissionFaults NONE =
      new AdmissionFaults(Optional.empty(), Optional.empty(), 0, 0);

  /** The request that asks for admission. */
  static final String REQUEST = "POST /conversations";

  private static final String PREFIX = "admission:";
  private static final Pattern RULE =
      Pattern.compile("admission:(?:(race|unfair):(.+)|(leak|crosstalk):([1-9]\\d{0,8}))");

  /** Returns whether a rule is about admission control. */
  static boolean concerns(String rule) {
    return rule.startsWith(PREFIX);
  }

  /** Returns these faults with one more rule, which replaces an earlier one of its kind. */
  AdmissionFaults and(String rule) {
    Matcher matcher = RULE.matcher(rule);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected admission:race:DURATION, admission:unfair:DURATION, admission:leak:N or"
              + " admission:crosstalk:N");
    }
    if (matcher.group(1) != null) {
      Optional<Duration> time = Optional.of(FaultRules.duration(matcher.group(2)));
      return matcher.group(1).equals("race")
          ? new AdmissionFaults(time, unfair, leak, crosstalk)
          : new AdmissionFaults(race, time, leak, crosstalk);
    }
    long n = Long.parseLong(matcher.group(4));
    return matcher.group(3).equals("leak")
        ? new AdmissionFaults(race, unfair, n, crosstalk)
        : new AdmissionFaults(race, unfair, leak, n);
  }

  /** Returns whether the end with this number, from 1, does not free its slot. */
  public boolean leaks(long number) {
    return hits(leak, number);
  }

  /** Returns whether the start with this number, from 1, is answered with another marker. */
  public boolean confuses(long number) {
    return hits(crosstalk, number);
  }

  private static boolean hits(long oneIn, long number) {
    return oneIn > 0 && number % oneIn == 0;
  }
}
