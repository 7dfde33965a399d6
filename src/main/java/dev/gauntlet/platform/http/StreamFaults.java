package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The injected faults of streamed answers. The streams of a contract are counted from 1; a fault of
 * one in n affects every n-th of them.
 */
public final class StreamFaults {

  /** The kinds of faults, in the order in which several of them change one stream. */
  public enum Kind {
    /** The first token is sent later. */
    LATE,
    /** The stream pauses. */
    STALL,
    /** All tokens are sent together, at the time of the last one. */
    BUFFER,
    /** A token is sent before its predecessor. */
    SWAP,
    /** A token is sent twice. */
    DOUBLE,
    /** The stream ends with an error event. */
    ERROR,
    /** The connection is closed. */
    CUT;

    boolean takesDuration() {
      return this == LATE || this == STALL;
    }
  }

  static final StreamFaults NONE = new StreamFaults(Map.of());

  private static final String PREFIX = "stream:";
  private static final Duration DEFAULT_STALL = Duration.ofSeconds(10);
  private static final Pattern RULE =
      Pattern.compile("stream:([a-z]+):([1-9]\\d{0,8})(?::([^:]+))?");

  private record Rule(long oneIn, Duration delay) {}

  private final Map<Kind, Rule> rules;

  private StreamFaults(Map<Kind, Rule> rules) {
    this.rules = rules;
  }

  /** Returns whether a rule is about streams. */
  static boolean concerns(String rule) {
    return rule.startsWith(PREFIX);
  }

  /** Returns these faults with one more rule, which replaces an earlier one of its kind. */
  StreamFaults and(String text) {
    Matcher matcher = RULE.matcher(text);
    if (!matcher.matches()) {
      throw unknown();
    }
    Kind kind =
        WireName.parse(matcher.group(1), Kind.class).orElseThrow(StreamFaults::unknown);
    Optional<Duration> delay = Optional.ofNullable(matcher.group(3)).map(FaultRules::duration);
    if (kind == Kind.LATE && delay.isEmpty() || !kind.takesDuration() && delay.isPresent()) {
      throw unknown();
    }
    Map<Kind, Rule> more = new EnumMap<>(Kind.class);
    more.putAll(rules);
    more.put(kind, new Rule(Long.parseLong(matcher.group(2)), delay.orElse(DEFAULT_STALL)));
    return new StreamFaults(more);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "expected stream:late:N:DURATION, stream:stall:N[:DURATION] or stream:KIND:N;"
            + " KIND is cut, double, swap, buffer or error");
  }

  /** Returns whether there are no rules. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * Returns whether a fault affects the stream with this number.
   *
   * @param number the number of the stream, from 1
   */
  public boolean hits(Kind kind, long number) {
    Rule rule = rules.get(kind);
    return rule != null && number % rule.oneIn() == 0;
  }

  /** Returns the delay of a fault for which there is a rule. */
  public Duration delay(Kind kind) {
    return rules.get(kind).delay();
  }
}
