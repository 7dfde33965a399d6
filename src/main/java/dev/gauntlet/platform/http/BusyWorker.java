package dev.gauntlet.platform.http;

import java.time.Duration;

/** A model of a single worker that handles one request after another while the others queue. */
final class BusyWorker {

  private boolean busy;
  private long freeAtNanos;

  /** Returns how long a request waits until all earlier work is done. */
  synchronized Duration untilFree(long nowNanos) {
    busy = busy && freeAtNanos - nowNanos > 0;
    return busy ? Duration.ofNanos(freeAtNanos - nowNanos) : Duration.ZERO;
  }

  /** Returns how long it takes until a queued piece of work is done. */
  synchronized Duration untilDone(long nowNanos, Duration work) {
    Duration done = untilFree(nowNanos).plus(work);
    busy = true;
    freeAtNanos = nowNanos + done.toNanos();
    return done;
  }
}
