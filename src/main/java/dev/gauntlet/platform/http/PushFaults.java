package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The injected faults of pushes to sockets. The pushes of a platform instance are counted from 1; a
 * fault of one in n affects every n-th of them.
 */
public final class PushFaults {

  /** The kinds of faults of one push in n. */
  public enum Kind {
    /** The push is lost. */
    LOSE,
    /** The push is sent twice to all watchers. */
    DOUBLE,
    /** The push is sent after the next one on the same channel. */
    SWAP,
    /** The push is sent to the watchers of another channel. */
    ASTRAY,
    /** The push is lost, and all sockets are closed. */
    HANGUP
  }

  static final PushFaults NONE = new PushFaults(Map.of(), Duration.ZERO);

  private static final String PREFIX = "push:";
  private static final String DELAY = "push:delay:";
  private static final Pattern ONE_IN = Pattern.compile("push:([a-z]+):(.*)");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final Map<Kind, Long> oneIn;
  private final Duration delay;

  private PushFaults(Map<Kind, Long> oneIn, Duration delay) {
    this.oneIn = oneIn;
    this.delay = delay;
  }

  /** Returns whether a rule is about pushes. */
  static boolean concerns(String rule) {
    return rule.startsWith(PREFIX);
  }

  /** Returns these faults with one more rule, which replaces an earlier one of its kind. */
  PushFaults and(String rule) {
    if (rule.startsWith(DELAY)) {
      return new PushFaults(oneIn, FaultRules.duration(rule.substring(DELAY.length())));
    }
    Matcher matcher = ONE_IN.matcher(rule);
    if (!matcher.matches()) {
      throw unknown();
    }
    Kind kind = WireName.parse(matcher.group(1), Kind.class).orElseThrow(PushFaults::unknown);
    if (!NUMBER.matcher(matcher.group(2)).matches()) {
      throw new IllegalArgumentException(
          "expected a whole number N of 1 or more at the end, for a fault of every Nth push");
    }
    Map<Kind, Long> more = new HashMap<>(oneIn);
    more.put(kind, Long.valueOf(matcher.group(2)));
    return new PushFaults(Map.copyOf(more), delay);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "expected push:delay:DURATION or push:KIND:N; KIND is lose, double, swap, astray or hangup");
  }

  /** Returns whether there are no rules. */
  public boolean isEmpty() {
    return oneIn.isEmpty() && delay.isZero();
  }

  /** Returns the delay of every push. */
  public Duration delay() {
    return delay;
  }

  /**
   * Returns whether a fault affects the push with this number.
   *
   * @param number the number of the push, from 1
   */
  public boolean hits(Kind kind, long number) {
    Long n = oneIn.get(kind);
    return n != null && number % n == 0;
  }
}
