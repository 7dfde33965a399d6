package dev.gauntlet.audit;

import java.util.Optional;

/**
 * A hand-written parser of marks: it runs for every message, where regular expressions are slow.
 */
final class MessageMarkReader {

  private static final int RADIX = 36;
  private static final int LONGEST_RUN = 40;
  private static final int LONGEST_STREAM = 5;
  private static final int LONGEST_NUMBER = 12;

  private final String text;
  private int at;
  private boolean wellFormed = true;

  /**
   * @param from the index of the part after {@link MessageMark#START}
   */
  MessageMarkReader(String text, int from) {
    this.text = text;
    this.at = from;
  }

  Optional<MessageMark> read() {
    String run = run();
    long stream = number(LONGEST_STREAM, false);
    long sequence = number(LONGEST_NUMBER, false);
    long sentNanos = number(LONGEST_NUMBER, true);
    return wellFormed
        ? Optional.of(new MessageMark(run, (int) stream, sequence, sentNanos))
        : Optional.empty();
  }

  private String run() {
    int start = at;
    while (isLetterOrDigit(next())) {
      at++;
    }
    String run = text.substring(start, at);
    endPart(start, LONGEST_RUN);
    return run;
  }

  private long number(int longest, boolean signed) {
    boolean negative = signed && next() == '-';
    if (negative) {
      at++;
    }
    int start = at;
    long value = 0;
    for (int digit = digit(); digit >= 0 && at - start < longest; digit = digit()) {
      value = value * RADIX + digit;
      at++;
    }
    endPart(start, longest);
    return negative ? -value : value;
  }

  /** Ends a part, which has at least one character and is followed by a dot. */
  private void endPart(int start, int longest) {
    wellFormed &= at > start && at - start <= longest && next() == '.';
    at++;
  }

  private int digit() {
    char next = next();
    return next >= '0' && next <= '9'
        ? next - '0'
        : next >= 'a' && next <= 'z' ? next - 'a' + 10 : -1;
  }

  private static boolean isLetterOrDigit(char next) {
    return next >= '0' && next <= '9' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
  }

  private char next() {
    return at < text.length() ? text.charAt(at) : 0;
  }
}
