package dev.gauntlet.run.access;

import dev.gauntlet.audit.DeliveryListener;
import dev.gauntlet.measure.AuditSource;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import java.util.concurrent.TimeUnit;

/**
 * A recorder of each delivery as a request of the journey that watches, so that deliveries have
 * latencies over time as other requests do.
 */
public final class PushRecorder implements DeliveryListener {

  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome LOST = new Outcome.Lost();

  private final Recorder recorder;
  private final Clock clock;
  private final long lostNanos;

  /**
   * @param lostNanos the time after which a delivery counts as lost
   */
  public PushRecorder(Recorder recorder, Clock clock, long lostNanos) {
    this.recorder = recorder;
    this.clock = clock;
    this.lostNanos = lostNanos;
  }

  @Override
  public void delivered(String watcher, long sentNanos, long receivedNanos) {
    record(watcher, sentNanos, receivedNanos - sentNanos, OK);
  }

  @Override
  public void lost(String watcher, long sentNanos) {
    record(watcher, sentNanos, lostNanos, LOST);
  }

  private void record(String journey, long sentNanos, long latencyNanos, Outcome outcome) {
    RequestKey key = new RequestKey(journey, AuditSource.PUSH);
    long agoMicros = TimeUnit.NANOSECONDS.toMicros(clock.nanoTime() - sentNanos);
    long sentMicros = TimeUnit.MILLISECONDS.toMicros(clock.epochMillis()) - agoMicros;
    recorder.sent(key);
    recorder.answered(key, sentMicros, latencyNanos, outcome);
  }
}
