package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.TextExpression;
import java.util.Arrays;

/**
 * The entry point of the Redis DSL for simulations.
 *
 * <pre>{@code
 * import static dev.gauntlet.protocol.redis.RedisDsl.redis;
 *
 * scenario("chat")
 *     .exec(redis("subscribe").subscribe("chat:#{user}"))
 *     .exec(redis("publish task event").publish("chat:#{user}", "{\"id\": #{id}}"))
 *     .exec(redis("hear task event").awaitMessage("chat:#{user}").within(ofSeconds(5)).sincePublish())
 *     .injectOpen(atOnceUsers(10))
 *     .protocols(redis.url("redis://127.0.0.1:6379"))
 * }</pre>
 */
public final class RedisDsl {

  /** The default protocol: a Redis on this machine, one connection for all users. */
  public static final RedisProtocolBuilder redis = RedisProtocolBuilder.LOCAL;

  private RedisDsl() {}

  /**
   * Returns a request by its name; texts may contain Gatling expressions, such as {@code #{id}}. A
   * name with ids costs memory for each distinct name.
   */
  public static Redis redis(String name) {
    return new Redis(TextExpression.of(name));
  }

  /** Returns a command of a pipeline, such as {@code command("SET", "key", "#{value}")}. */
  public static CommandTemplate command(String name, String... arguments) {
    return new CommandTemplate(name, Arrays.stream(arguments).map(TextExpression::of).toList());
  }
}
