package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisReply;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** A request that sends one command. */
public final class Command extends RedisRequest<Command> {

  private final CommandTemplate template;

  Command(RequestOptions options, CommandTemplate template) {
    super(options);
    this.template = template;
  }

  @Override
  Command with(RequestOptions changed) {
    return new Command(changed, template);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    RedisCommand command = template.of(session);
    long start = System.nanoTime();
    end(callback, start, redis.user().send(command, limit), RedisReply::text);
  }
}
