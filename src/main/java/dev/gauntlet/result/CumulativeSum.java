package dev.gauntlet.result;

import java.util.Arrays;

/** The values of a growing sum over time, with 16 bytes per value. */
final class CumulativeSum {

  private long[] times = new long[64];
  private long[] sums = new long[64];
  private int size;

  /**
   * Adds a value of the sum.
   *
   * @param time in milliseconds, not before the previous one
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

  /** Returns the last value at or before a time; 0 before the first. */
  long sumAt(long time) {
    int known = recordsUntil(time);
    return known == 0 ? 0 : sums[known - 1];
  }

  /** Returns the number of values at or before a time. */
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
