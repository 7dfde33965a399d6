package dev.gauntlet.audit;

import java.util.Optional;

/**
 * What a message carries so that it is known again: {@code gnt.run1.1c.2a.-5k3x.}. It fits into any
 * field of text, needs no escaping in JSON or a URL, and is found in any text around it.
 *
 * @param run whose message it is
 * @param stream the number of its stream in that run
 * @param sequence its number in the stream, from 1
 * @param sentNanos just before it was sent, by the one clock of the run
 */
public record Mark(String run, int stream, long sequence, long sentNanos) {

  static final String START = "gnt.";
  private static final int RADIX = 36;

  /** The text to put into a free field. */
  public String text() {
    return START
        + run
        + '.'
        + Integer.toString(stream, RADIX)
        + '.'
        + Long.toString(sequence, RADIX)
        + '.'
        + Long.toString(sentNanos, RADIX)
        + '.';
  }

  /** The first mark in a text. */
  public static Optional<Mark> in(String text) {
    Optional<Mark> found = Optional.empty();
    int start = text.indexOf(START);
    while (start >= 0 && found.isEmpty()) {
      found = new MarkReader(text, start + START.length()).read();
      start = text.indexOf(START, start + 1);
    }
    return found;
  }
}
