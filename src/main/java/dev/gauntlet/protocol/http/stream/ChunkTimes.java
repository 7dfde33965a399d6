package dev.gauntlet.protocol.http.stream;

import java.util.Arrays;

/**
 * The times of the chunks of a stream in microseconds since its start, as gaps. The sum of the gaps
 * is exact.
 */
final class ChunkTimes {

  /** Below these, the times of chunks do not show whether a server streams. */
  private static final int FEWEST_BUFFERED = 10;

  private static final long SHORTEST_BUFFERED_MICROS = 100_000;

  /** The longest mean gap of a burst: no platform generates chunks faster. */
  private static final long MOST_MICROS_PER_CHUNK = 1_000;

  private int[] gaps = new int[16];
  private int chunks;
  private long lastMicros;

  void add(long micros) {
    if (chunks > gaps.length) {
      gaps = Arrays.copyOf(gaps, 2 * gaps.length);
    }
    if (chunks > 0) {
      gaps[chunks - 1] = (int) Math.min(Integer.MAX_VALUE, micros - lastMicros);
    }
    lastMicros = micros;
    chunks++;
  }

  int count() {
    return chunks;
  }

  int[] gaps() {
    return Arrays.copyOf(gaps, Math.max(0, chunks - 1));
  }

  /**
   * Returns whether the server sent almost everything at once: 90 % of the chunks arrived within 5
   * % of the time until the last one, and on average not more than a millisecond apart. A short or
   * immediate answer does not count.
   */
  boolean buffered() {
    if (chunks < FEWEST_BUFFERED || lastMicros < SHORTEST_BUFFERED_MICROS) {
      return false;
    }
    int most = (9 * chunks + 9) / 10;
    long longest = Math.min(lastMicros / 20, (most - 1) * MOST_MICROS_PER_CHUNK);
    return shortest(most) <= longest;
  }

  /** Returns the shortest time in which a number of successive chunks arrived. */
  private long shortest(int wanted) {
    long span = 0;
    for (int gap = 0; gap < wanted - 1; gap++) {
      span += gaps[gap];
    }
    long shortest = span;
    for (int gap = wanted - 1; gap < chunks - 1; gap++) {
      span += gaps[gap] - gaps[gap - wanted + 1];
      shortest = Math.min(shortest, span);
    }
    return shortest;
  }
}
