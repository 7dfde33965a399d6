package dev.gauntlet.bridge.http;

/**
 * The timestamps of a request, by {@link System#nanoTime}.
 *
 * @param startNanos when the request was due: the start of its latency
 * @param writtenNanos when a connection was available and the request was written; the start if it
 *     was not
 * @param firstByteNanos when the first byte of the answer arrived; the end if there was none
 * @param endNanos when the last byte of the answer arrived, or the request was given up
 */
public record HttpTimes(long startNanos, long writtenNanos, long firstByteNanos, long endNanos) {

  /** Returns the nanoseconds from start to end. */
  public long nanos() {
    return endNanos - startNanos;
  }

  /** Returns the same times with an earlier start. */
  HttpTimes since(long earlierNanos) {
    return new HttpTimes(earlierNanos, writtenNanos, firstByteNanos, endNanos);
  }
}
