package dev.gauntlet.protocol.redis.client;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/**
 * A permission that a user of Redis needs.
 *
 * @param command the command in upper case
 * @param channel one of the channels, or a pattern of them
 */
public record RedisPermission(String command, String channel) {

  private static final String PUBLISH = "PUBLISH";
  private static final String PSUBSCRIBE = "PSUBSCRIBE";

  public static RedisPermission toPublish(String channel) {
    return new RedisPermission(PUBLISH, channel);
  }

  public static RedisPermission toSubscribe(String channel) {
    return new RedisPermission("SUBSCRIBE", channel);
  }

  public static RedisPermission toSubscribeToPattern(String pattern) {
    return new RedisPermission(PSUBSCRIBE, pattern);
  }

  /**
   * Executes the command once; fails with {@link RedisFailure.Kind#FORBIDDEN} without the
   * permission.
   */
  public CompletionStage<?> tryOut(RedisUser user, Duration limit) {
    return switch (command) {
      case PUBLISH -> user.send(RedisCommand.publish(channel, ""), limit);
      case PSUBSCRIBE -> user.subscribeToPatterns(List.of(channel), limit);
      default -> user.subscribe(List.of(channel), limit);
    };
  }

  /**
   * Returns the rules for {@code ACL SETUSER} that grant the permission, for all channels with the
   * same first part. A pattern must be granted literally.
   */
  public String rules() {
    String channels =
        command.equals(PSUBSCRIBE) ? channel : channel.replaceFirst("(?<=:).*", "") + "*";
    return "+%s &%s".formatted(command.toLowerCase(Locale.ROOT), channels);
  }
}
