package dev.gauntlet.report.html;

import java.util.regex.Pattern;

/** Text in which no line ends between a number and what belongs to it. */
final class NonBreakingText {

  private static final Pattern WITHIN =
      Pattern.compile("(?<=\\d|[<>]=) (?=%|MB|ms\\b|s\\b|/s|-?\\d)");

  private NonBreakingText() {}

  /** The same with {@code <= 2000 ms} and {@code 95 %} in one piece. */
  static String of(String text) {
    return WITHIN.matcher(text).replaceAll("\u00a0");
  }
}
