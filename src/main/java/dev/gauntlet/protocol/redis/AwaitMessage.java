package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.MessageWait;
import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A request that waits for a message. A message that arrived after the subscription counts, even if
 * it arrived before the wait. The request ends when the message is read from the connection; checks
 * apply to the payload.
 */
public final class AwaitMessage extends RedisRequest<AwaitMessage> {

  private final RequestOptions options;
  private final Function<Session, String> channel;
  private final BiPredicate<String, Session> match;
  private final boolean sincePublish;

  private AwaitMessage(
      RequestOptions options,
      Function<Session, String> channel,
      BiPredicate<String, Session> match,
      boolean sincePublish) {
    super(options);
    this.options = options;
    this.channel = channel;
    this.match = match;
    this.sincePublish = sincePublish;
  }

  static AwaitMessage on(RequestOptions options, Function<Session, String> channel) {
    return new AwaitMessage(options, channel, (payload, session) -> true, false);
  }

  @Override
  AwaitMessage with(RequestOptions changed) {
    return new AwaitMessage(changed, channel, match, sincePublish);
  }

  /**
   * Accepts only a message whose payload matches; other messages are kept for later requests.
   *
   * @param fits runs on the connection's thread; must not block
   */
  public AwaitMessage matching(BiPredicate<String, Session> fits) {
    return new AwaitMessage(options, channel, fits, sincePublish);
  }

  /** Measures from the user's last publication instead of the beginning of the wait. */
  public AwaitMessage sincePublish() {
    return new AwaitMessage(options, channel, match, true);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    String wanted = channel.apply(session);
    long start = sincePublish ? redis.publishedNanos() : System.nanoTime();
    Predicate<ReceivedMessage> fits =
        message -> message.channel().equals(wanted) && match.test(message.payload(), session);
    new MessageWait<>(redis, AwaitMessage::arrival, callback, start).await(fits, limit);
  }

  private static MessageWait.Arrival arrival(ReceivedMessage message) {
    return new MessageWait.Arrival(message.payload(), message.receivedNanos());
  }
}
