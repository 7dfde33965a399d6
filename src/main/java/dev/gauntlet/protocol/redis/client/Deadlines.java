package dev.gauntlet.protocol.redis.client;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A timer wheel for deadlines: one thread for any number of them, each late by up to one tick. */
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
   * Schedules a task on the thread of the wheel; the task must not block.
   *
   * @return cancels the task
   */
  public Runnable after(Duration delay, Runnable then) {
    return timer.newTimeout(late -> then.run(), delay.toNanos(), TimeUnit.NANOSECONDS)::cancel;
  }

  /**
   * Returns a future that completes like the stage, on its thread, or fails after the limit.
   *
   * @param meaning converts a failure of the stage
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
