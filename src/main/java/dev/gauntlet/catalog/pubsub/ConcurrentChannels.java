package dev.gauntlet.catalog.pubsub;

import static dev.gauntlet.protocol.redis.RedisDsl.redis;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.protocol.redis.client.RedisCommand;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A user that subscribes to many channels on one connection and receives the message of each. At
 * the end no message may be left, neither a duplicate nor one on another channel.
 *
 * @param channels the number of channels, a multiple of {@code group}
 * @param group the number of channels that are subscribed to, and published to, at once
 */
public record ConcurrentChannels(int channels, int group) implements PubSubStage {

  private static final String SUBSCRIBE = "subscribe to channels";
  private static final String PUBLISH = "publish to channels";
  private static final String RECEIVE = "receive on channel";
  private static final String NOTHING_ELSE = "receive nothing else";
  private static final String GROUP = "group";
  private static final String MEMBER = "member";

  /** The time after which a message counts as lost. */
  private static final Duration LOST = Duration.ofSeconds(5);

  /** The time in which a duplicate or misdelivered message would arrive. */
  private static final Duration AFTERMATH = Duration.ofMillis(200);

  public ConcurrentChannels {
    if (group < 1 || channels < group || channels % group != 0) {
      throw new IllegalArgumentException("channels must be a multiple of group");
    }
  }

  @Override
  public String name() {
    return "channels";
  }

  @Override
  public int users() {
    return 1;
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "%,d channels on one connection, in groups of %,d", channels, group);
  }

  @Override
  public Set<String> requests() {
    return Set.of(SUBSCRIBE, PUBLISH, RECEIVE, NOTHING_ELSE);
  }

  @Override
  public Set<RedisPermission> rights() {
    return Set.of(ChatChannels.PUBLISHING, ChatChannels.SUBSCRIBING);
  }

  @Override
  public ChainBuilder steps(PubSubContext context) {
    Function<Session, List<String>> named = session -> group(context, session);
    ChainBuilder subscribed = context.send(redis(SUBSCRIBE).subscribe(named));
    ChainBuilder published =
        context.send(
            redis(PUBLISH)
                .pipeline(session -> named.apply(session).stream().map(this::message).toList()));
    ChainBuilder received =
        repeat(group, MEMBER)
            .on(
                context.send(
                    redis(RECEIVE)
                        .awaitMessage(session -> named.apply(session).get(session.getInt(MEMBER)))
                        .matching((payload, session) -> payload.equals(own(named, session)))
                        .within(LOST)
                        .sincePublish()));
    return exec(repeat(channels / group, GROUP).on(subscribed))
        .exec(repeat(channels / group, GROUP).on(published.exec(received)))
        .pause(AFTERMATH)
        .exec(context.send(redis(NOTHING_ELSE).expectSilence()));
  }

  private List<String> group(PubSubContext context, Session session) {
    int first = session.getInt(GROUP) * group;
    return IntStream.range(first, first + group)
        .mapToObj(number -> ChatChannels.named(context, "channels", Integer.toString(number)))
        .toList();
  }

  private String own(Function<Session, List<String>> named, Session session) {
    return payload(named.apply(session).get(session.getInt(MEMBER)));
  }

  private RedisCommand message(String channel) {
    return RedisCommand.publish(channel, payload(channel));
  }

  private static String payload(String channel) {
    return "{\"type\":\"test\",\"channel\":\"%s\"}".formatted(channel);
  }
}
