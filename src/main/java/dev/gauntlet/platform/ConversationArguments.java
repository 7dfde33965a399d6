package dev.gauntlet.platform;

import dev.gauntlet.platform.module.ConversationLimits;
import java.time.Duration;
import java.util.List;

/** The options for the limits on conversations. */
final class ConversationArguments {

  static final String MAX_CONCURRENT = "--max-conversations";
  static final String MAX_PER_USER = "--max-conversations-per-user";
  static final String IDLE_TIMEOUT = "--conversation-idle-timeout";
  static final String MAX_DURATION = "--conversation-max-duration";
  static final String SWEEP_INTERVAL = "--conversation-sweep-interval";

  static final List<String> ALL =
      List.of(MAX_CONCURRENT, MAX_PER_USER, IDLE_TIMEOUT, MAX_DURATION, SWEEP_INTERVAL);

  static final String HELP =
      """
      --max-conversations N             active conversations of all users of cv, 1..100000 (20)
      --max-conversations-per-user N    active conversations of one user, 1..100000 (5)
      --conversation-idle-timeout N     seconds without activity after which one ends, 1..86400 (60)
      --conversation-max-duration N     seconds after which one ends anyway, 1..86400 (120)
      --conversation-sweep-interval N   seconds between the checks for these, 1..3600 (1)
      """;

  private static final int MOST = 100_000;
  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;

  private ConversationArguments() {}

  static ConversationLimits read(Arguments arguments) {
    ConversationLimits absent = ConversationLimits.DEFAULT;
    return new ConversationLimits(
        arguments.integer(MAX_CONCURRENT, 1, MOST).orElse(absent.maxConcurrent()),
        arguments.integer(MAX_PER_USER, 1, MOST).orElse(absent.maxPerUser()),
        arguments.seconds(IDLE_TIMEOUT, DAY).orElse(absent.idleTimeout()),
        arguments.seconds(MAX_DURATION, DAY).orElse(absent.maxDuration()),
        arguments.seconds(SWEEP_INTERVAL, HOUR).orElse(absent.sweepInterval()));
  }

  /** Returns the arguments for some limits. */
  static List<String> of(ConversationLimits limits) {
    return List.of(
        MAX_CONCURRENT, Integer.toString(limits.maxConcurrent()),
        MAX_PER_USER, Integer.toString(limits.maxPerUser()),
        IDLE_TIMEOUT, seconds(limits.idleTimeout()),
        MAX_DURATION, seconds(limits.maxDuration()),
        SWEEP_INTERVAL, seconds(limits.sweepInterval()));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
