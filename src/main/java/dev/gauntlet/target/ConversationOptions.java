package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.platform.PlatformLaunch;
import java.time.Duration;
import java.util.List;

/**
 * The limits on conversations of a reference platform.
 *
 * @param maxConcurrent the most active conversations of all users
 * @param maxPerUser the most active conversations of one user
 * @param idleTimeout the time without activity after which a conversation is ended
 * @param maxDuration the age at which a conversation is ended
 * @param sweepInterval the time between two checks for such conversations
 */
public record ConversationOptions(
    int maxConcurrent,
    int maxPerUser,
    Duration idleTimeout,
    Duration maxDuration,
    Duration sweepInterval) {

  private static final int MOST = 100_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  static ConversationOptions read(Section conversations) {
    return new ConversationOptions(
        conversations.integer("max-concurrent", 1, MOST),
        conversations.integer("max-per-user", 1, MOST),
        seconds(conversations, "idle-timeout", DAY),
        seconds(conversations, "max-duration", DAY),
        seconds(conversations, "sweep-interval", HOUR));
  }

  /** Returns the command line options of the platform for these limits. */
  List<String> arguments() {
    return PlatformLaunch.conversationLimits(
        maxConcurrent, maxPerUser, idleTimeout, maxDuration, sweepInterval);
  }

  private static Duration seconds(Section section, String key, Duration max) {
    Duration duration = section.duration(key, Duration.ofSeconds(1), max);
    if (duration.toMillis() % 1000 != 0) {
      section.problem(key, "must be a whole number of seconds");
    }
    return duration;
  }
}
