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
 * A probe that schedules an empty task on an event loop ten times a second and records its delay.
 * All other work of the loop, such as reading an answer, was delayed equally.
 *
 * <p>A late turn makes up for the missed turns before it: a pause of one second counts as ten turns
 * with delays of 0.9, 0.8, 0.7 s and so on, not as a single one, and a loop that runs only three
 * times a second is never late by more than a third of a second. A loop that never runs again is
 * detected only by {@link #check}, which another thread calls.
 */
final class EventLoopProbe implements Runnable, AutoCloseable {

  static final Duration PERIOD = Duration.ofMillis(100);

  /**
   * The delay from which a loop counts as stalled: meanwhile it reads no answer and its users wait.
   */
  static final Duration STANDSTILL = Duration.ofSeconds(10);

  private static final double NANOS_PER_MILLI = 1e6;

  private final Clock clock;
  private final Recorder recorder;
  private final long startNanos;
  private ScheduledFuture<?> schedule;
  private long turns;
  private volatile long lastTurnNanos;
  private boolean stoodStill;

  private EventLoopProbe(Clock clock, Recorder recorder) {
    this.clock = clock;
    this.recorder = recorder;
    this.startNanos = clock.nanoTime();
    this.lastTurnNanos = startNanos;
  }

  /** Starts to probe a loop; close the result to stop. */
  static EventLoopProbe start(ScheduledExecutorService loop, Clock clock, Recorder recorder) {
    EventLoopProbe probe = new EventLoopProbe(clock, recorder);
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

  /**
   * Records once that the loop is stalled; always called on the same thread, which is no event
   * loop.
   */
  void check() {
    if (!stoodStill && clock.nanoTime() - lastTurnNanos >= STANDSTILL.toNanos()) {
      stoodStill = true;
      recorder.note(
          NoteKind.INVALID,
          "an event loop of the load generator was blocked for %s s, so it read no answers"
              .formatted(STANDSTILL.toSeconds()));
    }
  }

  @Override
  public void close() {
    schedule.cancel(false);
  }
}
