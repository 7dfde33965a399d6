package dev.gauntlet.audit;

import java.util.Arrays;

/**
 * The received sequence numbers of a stream, as a window over the most recent ones. It grows with
 * the pending messages, up to a limit, and discards older numbers. Not thread-safe.
 */
final class SequenceWindow {

  /** The classification of a received sequence number. */
  enum Arrival {
    /** New, and higher than all before. */
    AHEAD,
    /** New, and lower than one before. */
    BEHIND,
    /** A duplicate. */
    AGAIN,
    /** Older than the window, so it may be a duplicate or not. */
    FORGOTTEN
  }

  /** The numbers that are kept below the first received one, and below the settled ones. */
  static final int HISTORY = 1024;

  /** The limit of the window: 128 KB, a million sequence numbers. */
  private static final int MOST_WORDS = 1 << 14;

  private long[] words = new long[1];

  /** The index of the word with the lowest known numbers. */
  private long base = -1;

  private long highest;

  Arrival add(long sequence) {
    long word = sequence >> 6;
    if (base < 0) {
      base = Math.max(0, word - (HISTORY >> 6));
    }
    if (word < base) {
      return Arrival.FORGOTTEN;
    }
    makeRoom(word);
    long bit = 1L << sequence;
    int index = index(word);
    if ((words[index] & bit) != 0) {
      return Arrival.AGAIN;
    }
    words[index] |= bit;
    boolean ahead = sequence > highest;
    highest = Math.max(highest, sequence);
    return ahead ? Arrival.AHEAD : Arrival.BEHIND;
  }

  boolean contains(long sequence) {
    long word = sequence >> 6;
    return base >= 0
        && word >= base
        && word < base + words.length
        && (words[index(word)] & (1L << sequence)) != 0;
  }

  /**
   * Marks a number as settled: numbers more than {@link #HISTORY} below it are no longer needed.
   */
  void settled(long sequence) {
    if (base >= 0) {
      forgetBelow((Math.min(sequence, highest) - HISTORY) >> 6);
    }
  }

  private void makeRoom(long word) {
    if (word - base < words.length) {
      return;
    }
    if (word - base >= MOST_WORDS) {
      forgetBelow(word - MOST_WORDS + 1);
    }
    int length = words.length;
    while (word - base >= length) {
      length *= 2;
    }
    if (length > words.length) {
      grow(length);
    }
  }

  private void grow(int length) {
    long[] wider = new long[length];
    for (long word = base; word < base + words.length; word++) {
      wider[(int) (word & (length - 1))] = words[index(word)];
    }
    words = wider;
  }

  private void forgetBelow(long word) {
    if (word - base >= words.length) {
      Arrays.fill(words, 0);
      base = word;
    }
    while (base < word) {
      words[index(base++)] = 0;
    }
  }

  /** Returns the index of a word; the length is a power of two. */
  private int index(long word) {
    return (int) (word & (words.length - 1));
  }
}
