package dev.gauntlet.platform.module;

import java.time.Duration;

/**
 * The limits on conversations.
 *
 * @param maxConcurrent the most active conversations of all users, 1 or more
 * @param maxPerUser the most active conversations of one user, 1 or more
 * @param idleTimeout the time without activity after which a conversation is ended
 * @param maxDuration the age at which a conversation is ended
 * @param sweepInterval the time between two checks for such conversations
 */
public record ConversationLimits(
    int maxConcurrent,
    int maxPerUser,
    Duration idleTimeout,
    Duration maxDuration,
    Duration sweepInterval) {

  /** The limits in the load tests of the contract's team; the sweep interval is chosen here. */
  public static final ConversationLimits DEFAULT =
      new ConversationLimits(
          20, 5, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(1));
}
