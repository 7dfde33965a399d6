package dev.gauntlet.health;

import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Recorder;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gives an event loop nothing to do, ten times a second, and tells how late it did it. Whatever
 * else was due on the loop, such as reading an answer, was as late.
 *
 * <p>A turn makes up for those that were missed before it, so a second's stillness counts as ten
 * turns that were late by 0.9, 0.8, 0.7 s and so on, and not as one; a loop that comes round but
 * three times a second is never late by more than that. Of a loop that never runs again only {@link
 * #check} can tell, which is called from outside.
 */
final class LoopProbe implements Runnable, AutoCloseable {

  static final Duration PERIOD = Duration.ofMillis(100);

  /** No answer is read meanwhile, and users wait for as long. */
  static final Duration STANDSTILL = Duration.ofSeconds(10);

  private static final double NANOS_PER_MILLI = 1e6;

  private final Clock clock;
  private final Recorder recorder;
  private final long startNanos;
  private ScheduledFuture<?> schedule;
  private long turns;
  private volatile long lastTurnNanos;
  private boolean stoodStill;

  private LoopProbe(Clock clock, Recorder recorder) {
    this.clock = clock;
    this.recorder = recorder;
    this.startNanos = clock.nanoTime();
    this.lastTurnNanos = startNanos;
  }

  /** Begins to probe a loop, until what is returned is closed. */
  static LoopProbe start(ScheduledExecutorService loop, Clock clock, Recorder recorder) {
    LoopProbe probe = new LoopProbe(clock, recorder);
    probe.schedule =
        loop.scheduleAtFixedRate(probe, PERIOD.toNanos(), PERIOD.toNanos(), TimeUnit.NANOSECONDS);
    return probe;
  }

  @Override
  public void run() {
    long now = clock.nanoTime();
    lastTurnNanos = now;
    for (long late = late(now); late >= 0; late = late(now)) {
      recorder.metric(MetricKey.LOOP_DELAY, late / NANOS_PER_MILLI);
      turns++;
    }
  }

  private long late(long now) {
    return now - startNanos - (turns + 1) * PERIOD.toNanos();
  }

  /** Notes once that the loop stands still; always called on the same thread, none of the loops. */
  void check() {
    if (!stoodStill && clock.nanoTime() - lastTurnNanos >= STANDSTILL.toNanos()) {
      stoodStill = true;
      recorder.note(
          NoteKind.INVALID,
          "an event loop of the load generator has stood still for %s s, so that it read no answer"
              .formatted(STANDSTILL.toSeconds()));
    }
  }

  @Override
  public void close() {
    schedule.cancel(false);
  }
}
