package dev.gauntlet.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String START = "gnt.";
  private static final int RADIX = 36;
  private static final Pattern FORM =
      Pattern.compile(
          "gnt\\.([A-Za-z0-9]{1,40})\\.([0-9a-z]{1,5})\\.([0-9a-z]{1,12})\\.(-?[0-9a-z]{1,12})\\.");

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
    int start = text.indexOf(START);
    if (start < 0) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    return matcher.find(start) ? Optional.of(read(matcher)) : Optional.empty();
  }

  private static Mark read(Matcher matcher) {
    return new Mark(
        matcher.group(1),
        Integer.parseInt(matcher.group(2), RADIX),
        Long.parseLong(matcher.group(3), RADIX),
        Long.parseLong(matcher.group(4), RADIX));
  }
}
