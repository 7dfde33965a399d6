package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;

/** A request that fails if unread messages are left. */
public final class ExpectSilence extends RedisRequest<ExpectSilence> {

  ExpectSilence(RequestOptions options) {
    super(options);
  }

  @Override
  ExpectSilence with(RequestOptions changed) {
    return new ExpectSilence(changed);
  }

  @Override
  void begin(RedisSession redis, Session session, Duration limit, OperationCallback callback) {
    int left = redis.untaken();
    long now = System.nanoTime();
    if (left == 0) {
      callback.answered(now, now, Optional.empty());
    } else {
      callback.failed(now, now, new Outcome.Failed("unexpected messages were received"));
    }
  }
}
