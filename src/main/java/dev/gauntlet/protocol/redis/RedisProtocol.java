package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.bridge.MessageQueue;
import dev.gauntlet.bridge.SharedClient;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.redis.client.MessageListener;
import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * The protocol of one Redis in a simulation. The client is created when the first user starts and
 * is shared by all scenarios with the same protocol.
 */
public final class RedisProtocol implements LoadProtocol {

  private static final int KEPT_MESSAGES = 10_000;

  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final MessageListener listener;
  private final boolean silent;
  private final SharedClient<RedisClient> client;

  RedisProtocol(
      RedisOptions options,
      Duration timeout,
      Optional<Recorder> recorder,
      MessageListener listener,
      boolean silent) {
    this.silent = silent;
    this.timeout = timeout;
    this.recorder = recorder;
    this.listener = listener;
    client = new SharedClient<>(() -> new RedisClient(options), RedisClient::close);
  }

  Duration timeout() {
    return timeout;
  }

  @Override
  public Optional<Recorder> recorder() {
    return recorder;
  }

  @Override
  public boolean silent() {
    return silent;
  }

  @Override
  public Session arrive(Session session) {
    MessageQueue<ReceivedMessage> queue = new MessageQueue<>(KEPT_MESSAGES);
    RedisClient known = client.get();
    MessageListener kept = queue::put;
    RedisUser user = known.user(kept.andThen(listener));
    user.open();
    return new RedisSession(user, queue, known.deadlines()).in(session);
  }

  @Override
  public void leave(Session session) {
    RedisSession.of(session).user().close();
  }

  @Override
  public void close() {
    client.close();
  }
}
