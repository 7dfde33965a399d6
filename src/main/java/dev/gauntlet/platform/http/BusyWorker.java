package dev.gauntlet.platform.http;

import java.time.Duration;

/** A worker that does one thing after another; who comes meanwhile waits. */
final class BusyWorker {

  private boolean busy;
  private long freeAtNanos;

  /** How long a request waits until what came before it is done. */
  synchronized Duration untilFree(long nowNanos) {
    busy = busy && freeAtNanos - nowNanos > 0;
    return busy ? Duration.ofNanos(freeAtNanos - nowNanos) : Duration.ZERO;
  }

  /** How long it takes until a piece of work is done that waits for its turn. */
  synchronized Duration untilDone(long nowNanos, Duration work) {
    Duration done = untilFree(nowNanos).plus(work);
    busy = true;
    freeAtNanos = nowNanos + done.toNanos();
    return done;
  }
}
