package dev.gauntlet.protocol.redis.client;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Deadlines by a timer wheel: one thread for any number of them, each late by up to a tick. */
public final class Deadlines {

  private static final long TICK_MILLIS = 5;

  private final Timer timer =
      new HashedWheelTimer(
          new DefaultThreadFactory("gauntlet-deadlines", true), TICK_MILLIS, TimeUnit.MILLISECONDS);

  Deadlines() {}

  Timer timer() {
    return timer;
  }

  /**
   * Runs something later, on the wheel's thread, which must not be held up.
   *
   * @return takes that back
   */
  public Runnable after(Duration delay, Runnable then) {
    return timer.newTimeout(late -> then.run(), delay.toNanos(), TimeUnit.NANOSECONDS)::cancel;
  }

  /**
   * Ends as the stage does, on its thread, or fails when that takes too long.
   *
   * @param meaning what a failure of the stage means
   */
  <T> CompletableFuture<T> limit(
      CompletionStage<T> stage, Duration limit, Function<Throwable, RedisFailure> meaning) {
    CompletableFuture<T> limited = new CompletableFuture<>();
    Runnable takeBack = after(limit, () -> limited.completeExceptionally(RedisFailure.late(limit)));
    stage.whenComplete(
        (value, failure) -> {
          takeBack.run();
          if (failure == null) {
            limited.complete(value);
          } else {
            limited.completeExceptionally(meaning.apply(failure));
          }
        });
    return limited;
  }

  void stop() {
    timer.stop();
  }
}
