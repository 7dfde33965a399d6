package dev.gauntlet.protocol.redis;

import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.ProtocolOperation;
import dev.gauntlet.bridge.RequestOptions;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.protocol.redis.client.RedisFailure;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The base class of the requests of the Redis DSL.
 *
 * @param <T> the concrete request class, returned by the methods that set options
 */
public abstract class RedisRequest<T extends RedisRequest<T>>
    extends ProtocolOperation<RedisProtocol> {

  RedisRequest(RequestOptions options) {
    super(RedisProtocol.class, options);
  }

  abstract T with(RequestOptions changed);

  /**
   * Adds Gatling's checks on the reply: bodyString, substring, regex, jsonPath, jmesPath. Without a
   * check, any reply other than an error is a success.
   */
  public T check(CheckBuilder... checks) {
    return with(options().checking(checks));
  }

  /** Sets the request timeout; the default is that of the protocol. */
  public T within(Duration limit) {
    return with(options().within(limit));
  }

  @Override
  protected final void begin(RedisProtocol protocol, Session session, OperationCallback callback) {
    Duration limit = options().limit().orElse(protocol.timeout());
    begin(RedisSession.of(session), session, limit, callback);
  }

  abstract void begin(
      RedisSession redis, Session session, Duration limit, OperationCallback callback);

  /**
   * Reports the outcome of a stage to the callback. The end time is taken on the thread that
   * completes the stage.
   */
  static <R> void end(
      OperationCallback callback,
      long startNanos,
      CompletionStage<R> stage,
      Function<R, Optional<String>> body) {
    stage.whenComplete(
        (reply, failure) -> {
          long endNanos = System.nanoTime();
          if (failure == null) {
            callback.answered(startNanos, endNanos, body.apply(reply));
          } else {
            callback.failed(startNanos, endNanos, outcome(failure));
          }
        });
  }

  private static Outcome outcome(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof RedisFailure known && known.kind() == RedisFailure.Kind.TIMED_OUT
        ? new Outcome.TimedOut(message)
        : new Outcome.Failed(message);
  }
}
