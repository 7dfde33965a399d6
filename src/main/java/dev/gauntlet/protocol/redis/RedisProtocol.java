package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.LoadProtocol;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.protocol.redis.client.MessageListener;
import dev.gauntlet.protocol.redis.client.RedisClient;
import dev.gauntlet.protocol.redis.client.RedisOptions;
import dev.gauntlet.protocol.redis.client.RedisUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * One Redis in a simulation. The client is made when the first user comes and is shared by all
 * scenarios that have the same protocol.
 */
public final class RedisProtocol implements LoadProtocol {

  private final RedisOptions options;
  private final Duration timeout;
  private final Optional<Recorder> recorder;
  private final MessageListener listener;
  private RedisClient client;
  private boolean closed;

  RedisProtocol(
      RedisOptions options,
      Duration timeout,
      Optional<Recorder> recorder,
      MessageListener listener) {
    this.options = options;
    this.timeout = timeout;
    this.recorder = recorder;
    this.listener = listener;
  }

  Duration timeout() {
    return timeout;
  }

  @Override
  public Optional<Recorder> recorder() {
    return recorder;
  }

  @Override
  public Session arrive(Session session) {
    Inbox inbox = new Inbox();
    RedisClient known = client();
    RedisUser user = known.user(inbox.andThen(listener));
    user.open();
    return new RedisSession(user, inbox, known.deadlines()).in(session);
  }

  @Override
  public void leave(Session session) {
    RedisSession.of(session).user().close();
  }

  private synchronized RedisClient client() {
    if (closed) {
      throw new IllegalStateException("the run is over");
    }
    if (client == null) {
      client = new RedisClient(options);
    }
    return client;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
