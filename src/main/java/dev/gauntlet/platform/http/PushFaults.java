package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wilful faults of pushes to sockets. The pushes of a platform instance are counted from 1; a fault
 * of one in n hits every n-th of them.
 */
public final class PushFaults {

  /** What can happen to one push in n. */
  public enum Kind {
    /** Nobody gets it. */
    LOSE,
    /** All who watch get it twice. */
    DOUBLE,
    /** The next one on the same channel overtakes it. */
    SWAP,
    /** It goes to those who watch something else. */
    ASTRAY,
    /** It is lost, and all sockets are closed. */
    HANGUP
  }

  static final PushFaults NONE = new PushFaults(Map.of(), Duration.ZERO);

  private static final String PREFIX = "push:";
  private static final String DELAY = "push:delay:";
  private static final Pattern ONE_IN = Pattern.compile("push:([a-z]+):([1-9]\\d{0,8})");

  private final Map<Kind, Long> oneIn;
  private final Duration delay;

  private PushFaults(Map<Kind, Long> oneIn, Duration delay) {
    this.oneIn = oneIn;
    this.delay = delay;
  }

  /** Whether a rule is one of pushes. */
  static boolean concerns(String rule) {
    return rule.startsWith(PREFIX);
  }

  /** These and one more, which goes before an earlier one of its kind. */
  PushFaults and(String rule) {
    if (rule.startsWith(DELAY)) {
      return new PushFaults(oneIn, Faults.duration(rule.substring(DELAY.length())));
    }
    Matcher matcher = ONE_IN.matcher(rule);
    if (!matcher.matches()) {
      throw unknown();
    }
    Map<Kind, Long> more = new HashMap<>(oneIn);
    more.put(
        WireName.parse(matcher.group(1), Kind.class).orElseThrow(PushFaults::unknown),
        Long.valueOf(matcher.group(2)));
    return new PushFaults(Map.copyOf(more), delay);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "expected push:delay:DURATION, or push: and lose, double, swap, astray or hangup with :N");
  }

  /** Whether there is no rule at all. */
  public boolean isEmpty() {
    return oneIn.isEmpty() && delay.isZero();
  }

  /** By how much every push is late. */
  public Duration delay() {
    return delay;
  }

  /**
   * Whether a fault hits the push of this number.
   *
   * @param number from 1
   */
  public boolean hits(Kind kind, long number) {
    Long n = oneIn.get(kind);
    return n != null && number % n == 0;
  }
}
