package dev.gauntlet.health;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.Recorder;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gives an event loop nothing to do, ten times a second, and tells how late it did it. Whatever
 * else was due on the loop, such as reading an answer, was as late.
 *
 * <p>A loop that stood still makes up for the turns that it missed, so a second's stillness counts
 * as ten turns that were late by 1.0, 0.9, 0.8 s and so on, and not as one.
 */
final class LoopProbe implements Runnable {

  static final Duration PERIOD = Duration.ofMillis(100);

  private static final double NANOS_PER_MILLI = 1e6;

  private final Clock clock;
  private final Recorder recorder;
  private final long startNanos;
  private long turns;

  private LoopProbe(Clock clock, Recorder recorder) {
    this.clock = clock;
    this.recorder = recorder;
    this.startNanos = clock.nanoTime();
  }

  /** Begins to probe a loop, until what is returned is cancelled. */
  static ScheduledFuture<?> start(ScheduledExecutorService loop, Clock clock, Recorder recorder) {
    return loop.scheduleAtFixedRate(
        new LoopProbe(clock, recorder), PERIOD.toNanos(), PERIOD.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void run() {
    turns++;
    long late = clock.nanoTime() - startNanos - turns * PERIOD.toNanos();
    recorder.metric(MetricKey.LOOP_DELAY, Math.max(0, late / NANOS_PER_MILLI));
  }
}
