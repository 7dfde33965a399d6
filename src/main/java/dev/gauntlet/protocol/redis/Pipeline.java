package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisReply;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A request that sends several commands without waiting for the replies in between. */
public final class Pipeline extends RedisRequest<Pipeline> {

  private final Function<Session, List<RedisCommand>> commands;

  Pipeline(RequestOptions options, Function<Session, List<RedisCommand>> commands) {
    super(options);
    this.commands = commands;
  }

  @Override
  Pipeline with(RequestOptions changed) {
    return new Pipeline(changed, commands);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    List<RedisCommand> made = commands.apply(session);
    long start = System.nanoTime();
    redis.publishing(start);
    end(callback, start, redis.user().pipeline(made, limit), Pipeline::body);
  }

  private static Optional<String> body(List<RedisReply> replies) {
    return RedisReply.of(replies).text();
  }
}
