package dev.gauntlet.catalog.pubsub;

import static dev.gauntlet.protocol.redis.RedisDsl.redis;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.gauntlet.journey.pubsub.PubSubContext;
import dev.gauntlet.journey.pubsub.PubSubStage;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.protocol.redis.client.RedisPermission;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * A bulk publication on one channel with a fixed number of messages in flight.
 *
 * @param messages the total number, a multiple of {@code inFlight}
 * @param inFlight the number of users, each of which publishes after the reply to its last message
 */
public record PublishThroughput(int messages, int inFlight) implements PubSubStage {

  private static final String PUBLISH = "publish in bulk";
  private static final MetricKey RATE =
      new MetricKey(MetricKind.VALUE, "published in bulk", "messages/s");
  private static final String COUNTER = "n";

  /** The time for opening the connections, which begins when the users start. */
  private static final Duration SETTLING = Duration.ofMillis(300);

  public PublishThroughput {
    if (inFlight < 1 || messages < inFlight || messages % inFlight != 0) {
      throw new IllegalArgumentException("messages must be a multiple of inFlight");
    }
  }

  @Override
  public String name() {
    return "throughput";
  }

  @Override
  public int users() {
    return inFlight;
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "%,d messages on one channel, %,d in flight", messages, inFlight);
  }

  @Override
  public Set<String> requests() {
    return Set.of(PUBLISH);
  }

  @Override
  public Set<String> metrics() {
    return Set.of(RATE.name());
  }

  @Override
  public Set<RedisPermission> rights() {
    return Set.of(ChatChannels.PUBLISHING);
  }

  @Override
  public ChainBuilder steps(PubSubContext context) {
    String channel = ChatChannels.named(context, "throughput", "1");
    ThroughputMeter meter =
        new ThroughputMeter(inFlight, System::nanoTime, rate -> context.metric(RATE, rate));
    return pause(SETTLING)
        .rendezVous(inFlight)
        .exec(
            session -> {
              meter.begin();
              return session;
            })
        .exec(
            repeat(messages / inFlight, COUNTER)
                .on(
                    context
                        .send(redis(PUBLISH).publish(channel, PublishThroughput::payload))
                        .exec(session -> answered(meter, session))))
        .exec(
            session -> {
              meter.done();
              return session;
            });
  }

  /** Counts a successful reply; a failed user continues. */
  private static Session answered(ThroughputMeter meter, Session session) {
    if (!session.isFailed()) {
      meter.answeredWell();
    }
    return session.markAsSucceeded();
  }

  private static String payload(Session session) {
    return "{\"type\":\"test\",\"data\":{\"id\":\"%s-%s\",\"content\":\"message\"}}"
        .formatted(session.userId(), session.getInt(COUNTER));
  }
}
