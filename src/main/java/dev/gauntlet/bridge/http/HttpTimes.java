package dev.gauntlet.bridge.http;

/**
 * When things happened to a request, by {@link System#nanoTime}.
 *
 * @param startNanos it was to be sent: from now on it takes time
 * @param writtenNanos a connection was there and it was written; the start, where it was not
 * @param firstByteNanos the first byte of its answer was there; the end, where there was none
 * @param endNanos the last byte of its answer was there, or it was given up
 */
public record HttpTimes(long startNanos, long writtenNanos, long firstByteNanos, long endNanos) {

  /** From the beginning to the end. */
  public long nanos() {
    return endNanos - startNanos;
  }

  /** The same with an earlier start. */
  HttpTimes since(long earlierNanos) {
    return new HttpTimes(earlierNanos, writtenNanos, firstByteNanos, endNanos);
  }
}
