package dev.gauntlet.catalog.pubsub;

import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.protocol.redis.client.RedisPermission;

/** Channel names in the format of an Agent Playground. */
final class ChatChannels {

  /** The permission to publish on a channel in this format that has no subscribers. */
  static final RedisPermission PUBLISHING =
      RedisPermission.toPublish(named("rights", "check", "1"));

  static final RedisPermission SUBSCRIBING = RedisPermission.toSubscribe(PUBLISHING.channel());

  private ChatChannels() {}

  static String named(PubSubContext context, String user, String session) {
    return named(context.runId(), user, session);
  }

  private static String named(String runId, String user, String session) {
    return "chat:%s-%s:%s".formatted(runId, user, session);
  }
}
