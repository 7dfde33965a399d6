package dev.gauntlet.run.access;

import dev.gauntlet.audit.Address;
import dev.gauntlet.audit.DeliveryListener;
import dev.gauntlet.measure.AuditSource;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import java.util.concurrent.TimeUnit;

/** Counts each delivery as a request, so that it has a latency and a place in time like others. */
public final class PushRecorder implements DeliveryListener {

  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome LOST = new Outcome.Lost();

  private final Recorder recorder;
  private final Clock clock;
  private final RequestKey key;
  private final long lostNanos;

  /**
   * @param journey whose users watch
   * @param lostNanos after which a delivery is given up
   */
  public PushRecorder(Recorder recorder, Clock clock, String journey, long lostNanos) {
    this.recorder = recorder;
    this.clock = clock;
    this.key = new RequestKey(journey, AuditSource.PUSH);
    this.lostNanos = lostNanos;
  }

  @Override
  public void delivered(Address to, long sentNanos, long receivedNanos) {
    record(sentNanos, receivedNanos - sentNanos, OK);
  }

  @Override
  public void lost(Address to, long sentNanos) {
    record(sentNanos, lostNanos, LOST);
  }

  private void record(long sentNanos, long latencyNanos, Outcome outcome) {
    long agoMicros = TimeUnit.NANOSECONDS.toMicros(clock.nanoTime() - sentNanos);
    long sentMicros = TimeUnit.MILLISECONDS.toMicros(clock.epochMillis()) - agoMicros;
    recorder.sent(key);
    recorder.answered(key, sentMicros, latencyNanos, outcome);
  }
}
