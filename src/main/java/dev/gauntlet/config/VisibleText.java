package dev.gauntlet.config;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A formatter of values in messages that makes trailing blanks and invisible characters visible.
 */
public final class VisibleText {

  private VisibleText() {}

  /** Returns the text as it is, or quoted with codes for invisible characters. */
  public static String text(String text) {
    boolean clear = text.equals(text.strip()) && text.codePoints().noneMatch(VisibleText::hidden);
    return clear ? text : '"' + shown(text) + '"';
  }

  private static String shown(String text) {
    return text.codePoints()
        .mapToObj(
            each ->
                hidden(each)
                    ? String.format(Locale.ROOT, "\\u%04x", each)
                    : Character.toString(each))
        .collect(Collectors.joining());
  }

  private static boolean hidden(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.isSpaceChar(character) && character != ' ';
  }
}
