package dev.gauntlet.result;

import java.util.Arrays;

/** A sum that only grows, as it stood from time to time: 16 bytes a time. */
final class CumulativeSum {

  private long[] times = new long[64];
  private long[] sums = new long[64];
  private int size;

  /**
   * Tells how it stands.
   *
   * @param time in milliseconds, not before the last one told
   */
  void add(long time, long sum) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size);
    }
    times[size] = time;
    sums[size] = sum;
    size++;
  }

  /** What was last told at or before that time; 0 before the first. */
  long sumAt(long time) {
    int known = recordsUntil(time);
    return known == 0 ? 0 : sums[known - 1];
  }

  /** How many tellings there were by then. */
  private int recordsUntil(long time) {
    int place = Arrays.binarySearch(times, 0, size, time);
    if (place < 0) {
      return -place - 1;
    }
    while (place < size && times[place] == time) {
      place++;
    }
    return place;
  }
}
