package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.bridge.TextExpression;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The builder of a named Redis request, whose methods choose the kind of request. */
public final class Redis {

  private final RequestOptions options;

  Redis(Function<Session, String> name) {
    this.options = RequestOptions.named(name);
  }

  /** Publishes on a channel; the reply is the number of subscribers that received the message. */
  public Publish publish(String channel, String payload) {
    return publish(channel, TextExpression.of(payload));
  }

  /**
   * Publishes as {@link #publish(String, String)} does, with a payload that is computed for each
   * user.
   */
  public Publish publish(String channel, Function<Session, String> payload) {
    return new Publish(options, TextExpression.of(channel), payload);
  }

  /** Subscribes to channels; succeeds when Redis has confirmed all of them. */
  public Subscription subscribe(String... channels) {
    return subscribe(texts(channels));
  }

  /**
   * Subscribes as {@link #subscribe(String...)} does, to channels that are computed for each user.
   */
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

  /** Waits for the user's next unread message on a channel. */
  public AwaitMessage awaitMessage(String channel) {
    return AwaitMessage.on(options, TextExpression.of(channel));
  }

  /** Waits as {@link #awaitMessage(String)} does, on a channel that is computed for each user. */
  public AwaitMessage awaitMessage(Function<Session, String> channel) {
    return AwaitMessage.on(options, channel);
  }

  /**
   * Fails if the user has a received message that no {@link #awaitMessage} has read: a duplicate,
   * or one on another channel.
   */
  public ExpectSilence expectSilence() {
    return new ExpectSilence(options);
  }

  /** Sends any command except those that change the connection, which have methods of their own. */
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
   * @param seconds the time after which Redis deletes the key
   */
  public Command expire(String key, long seconds) {
    return command("EXPIRE", key, Long.toString(seconds));
  }

  /**
   * Sends commands without waiting for the replies in between, as one request, which ends with the
   * last reply. Checks apply to the replies as a JSON list.
   */
  public Pipeline pipeline(CommandTemplate... commands) {
    List<CommandTemplate> each = List.of(commands);
    return pipeline(session -> each.stream().map(command -> command.of(session)).toList());
  }

  /** Sends commands as {@link #pipeline(CommandTemplate...)} does, computed for each user. */
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
