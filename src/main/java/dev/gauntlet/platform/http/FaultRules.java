package dev.gauntlet.platform.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The injected faults of a platform; the first rule that matches a request applies. */
public final class FaultRules {

  /** The syntax of the rules, as {@code --help} prints it. */
  public static final String SYNTAX =
      """
      slow:REQUESTS:DURATION, block:REQUESTS:DURATION, status:REQUESTS:CODE, drop:REQUESTS
      or push:... or stream:... or admission:...
      REQUESTS is [METHOD ]PATH[ except PATH], with * for any characters. Examples:
        slow:POST /api/v1/tasks:800ms      delayed by 800 ms
        block:POST /*/login:250ms          each takes 250 ms, and all other requests wait,
                                           as if the only worker hashed a password
        status:* except /api/v1/health:503 every response except health is a 503
        drop:GET /api/v1/tasks/*           connection closed without a response
        push:lose:1000                     every 1000th push to sockets is lost; or it is
                                           sent twice (double), sent after the next (swap),
                                           sent to another channel's watchers (astray), or
                                           lost while all sockets are closed (hangup)
        push:delay:50ms                    every push is delayed by 50 ms
        stream:cut:10                      every 10th streamed answer of a contract ends at its
                                           third token without notice; or it ends with an
                                           error event (error), repeats a token (double),
                                           sends one before its predecessor (swap), or sends
                                           all at the end (buffer)
        stream:stall:10:5s                 every 10th pauses for 5 s, or for 10 s without a
                                           duration
        stream:late:10:2s                  the first token of every 10th is 2 s late
        admission:race:5ms                 cv takes a slot 5 ms after it checked the limits,
                                           without checking them again
        admission:unfair:50ms              cv decides on half of the users 50 ms later
        admission:leak:10                  every 10th end of a conversation frees no slot
        admission:crosstalk:10             every 10th accepted start is answered with the
                                           marker of the start before
      """;

  static final Pattern RULE =
      Pattern.compile("(slow|block|status|drop):([^:]+)(?::([^:]+))?");
  static final Pattern REQUESTS =
      Pattern.compile("(?:([A-Z]+) )?(\\*|/\\S*)(?: except (/\\S*))?");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(ms|s)");
  private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");

  private final List<FaultRule> rules;
  private final PushFaults pushes;
  private final StreamFaults streams;
  private final AdmissionFaults admission;
  private final BusyWorker worker = new BusyWorker();

  private FaultRules(
      List<FaultRule> rules,
      PushFaults pushes,
      StreamFaults streams,
      AdmissionFaults admission) {
    this.rules = rules;
    this.pushes = pushes;
    this.streams = streams;
    this.admission = admission;
  }

  /** Returns faults without rules. */
  public static FaultRules none() {
    return new FaultRules(
        List.of(), PushFaults.NONE, StreamFaults.NONE, AdmissionFaults.NONE);
  }

  /**
   * Parses faults in {@link #SYNTAX}.
   *
   * @param problems receives a sentence for each invalid rule
   */
  public static FaultRules parse(String text, List<String> problems) {
    List<FaultRule> rules = new ArrayList<>();
    PushFaults pushes = PushFaults.NONE;
    StreamFaults streams = StreamFaults.NONE;
    AdmissionFaults admission = AdmissionFaults.NONE;
    for (String each : text.split(",")) {
      String rule = each.strip();
      try {
        if (PushFaults.concerns(rule)) {
          pushes = pushes.and(rule);
        } else if (StreamFaults.concerns(rule)) {
          streams = streams.and(rule);
        } else if (AdmissionFaults.concerns(rule)) {
          admission = admission.and(rule);
        } else {
          rules.add(rule(rule));
        }
      } catch (IllegalArgumentException e) {
        problems.add("fault '%s': %s".formatted(rule, e.getMessage()));
      }
    }
    return new FaultRules(List.copyOf(rules), pushes, streams, admission);
  }

  /** Returns the faults of pushes. */
  public PushFaults pushes() {
    return pushes;
  }

  /** Returns the faults of streamed answers. */
  public StreamFaults streams() {
    return streams;
  }

  /** Returns the faults of admission control. */
  public AdmissionFaults admission() {
    return admission;
  }

  /** Returns the worker that requests under {@link FaultRule.Block} keep busy. */
  BusyWorker worker() {
    return worker;
  }

  /** Returns whether there are no rules for requests. */
  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Returns the effect on a request, if any. */
  Optional<FaultRule.Effect> effectOn(String method, String path) {
    String request = method + " " + path;
    return rules.stream().filter(rule -> rule.hits(request)).findFirst().map(FaultRule::effect);
  }

  private static FaultRule rule(String text) {
    Matcher rule =
        matcher(
            RULE,
            text,
            "expected slow:..., block:..., status:..., drop:..., push:..., stream:... or"
                + " admission:...");
    Matcher requests =
        matcher(REQUESTS, rule.group(2), "expected [METHOD ]PATH[ except PATH] or * as requests");
    String method = Optional.ofNullable(requests.group(1)).orElse("*");
    Optional<Pattern> spared =
        Optional.ofNullable(requests.group(3)).map(path -> wildcard("* " + path));
    return new FaultRule(
        wildcard(method + " " + requests.group(2)), spared, effect(rule.group(1), rule.group(3)));
  }

  private static FaultRule.Effect effect(String kind, String value) {
    String given = value == null ? "" : value.strip();
    return switch (kind) {
      case "slow" -> new FaultRule.Slow(duration(given));
      case "block" -> new FaultRule.Block(duration(given));
      case "status" -> {
        matcher(STATUS, given, "expected a status of 400..599 at the end");
        yield new FaultRule.Status(Integer.parseInt(given));
      }
      default -> {
        if (value != null) {
          throw new IllegalArgumentException("drop takes no value");
        }
        yield new FaultRule.Drop();
      }
    };
  }

  static Duration duration(String text) {
    Matcher duration =
        matcher(DURATION, text, "expected a duration such as 800ms or 2s at the end");
    long amount = Long.parseLong(duration.group(1));
    return duration.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
  }

  private static Matcher matcher(Pattern pattern, String text, String expected) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(expected);
    }
    return matcher;
  }

  private static Pattern wildcard(String text) {
    return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
  }
}
