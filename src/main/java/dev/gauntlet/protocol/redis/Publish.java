package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisReply;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.Function;

/** A request that publishes a message. */
public final class Publish extends RedisRequest<Publish> {

  private final Function<Session, String> channel;
  private final Function<Session, String> payload;

  Publish(
      RequestOptions options,
      Function<Session, String> channel,
      Function<Session, String> payload) {
    super(options);
    this.channel = channel;
    this.payload = payload;
  }

  @Override
  Publish with(RequestOptions changed) {
    return new Publish(changed, channel, payload);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    RedisCommand command = RedisCommand.publish(channel.apply(session), payload.apply(session));
    long start = System.nanoTime();
    redis.publishing(start);
    end(callback, start, redis.user().send(command, limit), RedisReply::text);
  }
}
