package dev.gauntlet.audit;

import java.util.Optional;

/**
 * The identification in a message, such as {@code gnt.run1.1c.2a.-5k3x.}. It fits into any text
 * field, needs no escaping in JSON or a URL, and is found within any text.
 *
 * @param run the id of the run
 * @param stream the number of the stream in that run
 * @param sequence the number of the message in the stream, from 1
 * @param sentNanos the time just before sending, by the run's clock
 */
public record MessageMark(String run, int stream, long sequence, long sentNanos) {

  static final String START = "gnt.";
  private static final int RADIX = 36;

  /** Returns the text for a free field of a message. */
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

  /** Returns the first mark in a text. */
  public static Optional<MessageMark> in(String text) {
    Optional<MessageMark> found = Optional.empty();
    int start = text.indexOf(START);
    while (start >= 0 && found.isEmpty()) {
      found = new MessageMarkReader(text, start + START.length()).read();
      start = text.indexOf(START, start + 1);
    }
    return found;
  }
}
