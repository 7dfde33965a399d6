package dev.gauntlet.protocol.redis;

import dev.gauntlet.protocol.redis.client.RedisCommand;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.function.Function;

/** A command whose arguments are computed for each user. */
public record CommandTemplate(String name, List<Function<Session, String>> arguments) {

  /** Rejects an invalid command when the simulation is built, before a user sends it. */
  public CommandTemplate {
    name = new RedisCommand(name, List.of()).name();
    arguments = List.copyOf(arguments);
  }

  RedisCommand of(Session session) {
    return new RedisCommand(name, arguments.stream().map(each -> each.apply(session)).toList());
  }
}
