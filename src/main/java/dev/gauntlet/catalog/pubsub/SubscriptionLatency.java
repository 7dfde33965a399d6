package dev.gauntlet.catalog.pubsub;

import static dev.gauntlet.protocol.redis.RedisDsl.redis;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * A latency measurement of messages, one at a time, from publishing to receiving.
 *
 * @param messages the number of messages
 */
public record SubscriptionLatency(int messages) implements PubSubStage {

  private static final String SUBSCRIBE = "subscribe";
  private static final String PUBLISH = "publish one";
  private static final String RECEIVE = "receive one";
  private static final String COUNTER = "n";

  /** The time after which a message counts as lost. */
  private static final Duration LOST = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public int users() {
    return 1;
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "%,d messages one at a time, from publishing to receiving", messages);
  }

  @Override
  public Set<String> requests() {
    return Set.of(SUBSCRIBE, PUBLISH, RECEIVE);
  }

  @Override
  public Set<RedisPermission> rights() {
    return Set.of(ChatChannels.PUBLISHING, ChatChannels.SUBSCRIBING);
  }

  @Override
  public ChainBuilder steps(PubSubContext context) {
    String channel = ChatChannels.named(context, "latency", "1");
    return exec(context.send(redis(SUBSCRIBE).subscribe(channel)))
        .exec(
            repeat(messages, COUNTER)
                .on(
                    context
                        .send(redis(PUBLISH).publish(channel, SubscriptionLatency::payload))
                        .exec(
                            context.send(
                                redis(RECEIVE)
                                    .awaitMessage(channel)
                                    .matching(
                                        (message, session) -> message.startsWith(begin(session)))
                                    .within(LOST)
                                    .sincePublish()))));
  }

  private static String payload(Session session) {
    return begin(session) + System.currentTimeMillis() + "}";
  }

  private static String begin(Session session) {
    return "{\"type\":\"test\",\"id\":%s,\"timestamp\":".formatted(session.getInt(COUNTER));
  }
}
