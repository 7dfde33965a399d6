package dev.gauntlet.journey.pubsub;

import static dev.gauntlet.protocol.redis.RedisDsl.redis;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.Set;

/**
 * Many messages on one channel, so many of them in flight.
 *
 * @param messages in all, a multiple of {@code inFlight}
 * @param inFlight users, each of whom publishes when Redis has answered its last message
 */
public record PublishThroughput(int messages, int inFlight) implements Part {

  private static final String PUBLISH = "publish in bulk";
  private static final String COUNTER = "n";

  /** Until the connections are there: they are opened when the users come. */
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
    return "%,d messages on one channel, %,d in flight".formatted(messages, inFlight);
  }

  @Override
  public Set<String> requests() {
    return Set.of(PUBLISH);
  }

  @Override
  public ChainBuilder steps(Sending sending) {
    String channel = sending.channel("throughput", "1");
    return pause(SETTLING)
        .rendezVous(inFlight)
        .exec(
            repeat(messages / inFlight, COUNTER)
                .on(
                    sending.send(
                        redis(PUBLISH)
                            .publish(
                                channel,
                                session ->
                                    "{\"type\":\"test\",\"data\":{\"id\":\"%d-%d\",\"content\":\"message\"}}"
                                        .formatted(session.userId(), session.getInt(COUNTER))))));
  }
}
