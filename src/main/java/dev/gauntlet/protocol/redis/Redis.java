package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A named request of which it is not yet said what it does. */
public final class Redis {

  private final RequestOptions options;

  Redis(Function<Session, String> name) {
    this.options = RequestOptions.named(name);
  }

  /** Publishes on a channel; the reply is how many heard it. */
  public Publish publish(String channel, String payload) {
    return publish(channel, TextExpression.of(payload));
  }

  /** As {@link #publish(String, String)}, with a payload that is made for each user. */
  public Publish publish(String channel, Function<Session, String> payload) {
    return new Publish(options, TextExpression.of(channel), payload);
  }

  /** Subscribes to channels; good when Redis has confirmed all of them. */
  public Subscription subscribe(String... channels) {
    return subscribe(texts(channels));
  }

  /** As {@link #subscribe(String...)}, with channels that are named for each user. */
  public Subscription subscribe(Function<Session, List<String>> channels) {
    return new Subscription(options, RedisUser::subscribe, channels);
  }

  /** Subscribes to all channels that match one of the patterns, such as {@code chat:*}. */
  public Subscription psubscribe(String... patterns) {
    return new Subscription(options, RedisUser::subscribeToPatterns, texts(patterns));
  }

  /** Ends subscriptions to channels or patterns. */
  public Subscription unsubscribe(String... names) {
    return new Subscription(options, RedisUser::unsubscribe, texts(names));
  }

  /** Waits for the next message that the user has not taken yet, on a channel of its own. */
  public AwaitMessage awaitMessage(String channel) {
    return AwaitMessage.on(options, TextExpression.of(channel));
  }

  /** As {@link #awaitMessage(String)}, on a channel that is named for each user. */
  public AwaitMessage awaitMessage(Function<Session, String> channel) {
    return AwaitMessage.on(options, channel);
  }

  /**
   * Fails where the user has been sent a message that it has not taken by {@link #awaitMessage}:
   * one too many, or one on another channel.
   */
  public ExpectSilence expectSilence() {
    return new ExpectSilence(options);
  }

  /** Any command but those that change the connection, which have actions of their own. */
  public Command command(String name, String... arguments) {
    return new Command(options, new CommandTemplate(name, each(arguments)));
  }

  public Command get(String key) {
    return command("GET", key);
  }

  public Command set(String key, String value) {
    return command("SET", key, value);
  }

  public Command incr(String key) {
    return command("INCR", key);
  }

  /**
   * @param seconds after which the key is gone
   */
  public Command expire(String key, long seconds) {
    return command("EXPIRE", key, Long.toString(seconds));
  }

  /**
   * Sends commands behind one another without waiting in between, as one request: it ends with the
   * last reply. Checks read the replies as a JSON list.
   */
  public Pipeline pipeline(CommandTemplate... commands) {
    List<CommandTemplate> each = List.of(commands);
    return pipeline(session -> each.stream().map(command -> command.of(session)).toList());
  }

  /** As {@link #pipeline(CommandTemplate...)}, with commands that are made for each user. */
  public Pipeline pipeline(Function<Session, List<RedisCommand>> commands) {
    return new Pipeline(options, commands);
  }

  private static Function<Session, List<String>> texts(String... texts) {
    List<Function<Session, String>> each = each(texts);
    return session -> each.stream().map(text -> text.apply(session)).toList();
  }

  private static List<Function<Session, String>> each(String... texts) {
    return Arrays.stream(texts).map(TextExpression::of).toList();
  }
}
