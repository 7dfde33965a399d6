package dev.gauntlet.platform.pg;

import dev.gauntlet.platform.data.RedisConnections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The publisher of frames on the Redis channels of chats, in order for each chat. */
final class ChatEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ChatEvents.class);

  private final RedisConnections redis;

  ChatEvents(RedisConnections redis) {
    this.redis = redis;
  }

  /** Publishes a frame. During an outage of Redis it is lost, and the stream continues. */
  void publish(Chat chat, String frame) {
    String channel = chat.channel();
    redis
        .runInOrder(channel, commands -> commands.publish(channel, frame))
        .onFailure(outage -> LOG.debug("not published: {}", outage.getMessage()));
  }
}
