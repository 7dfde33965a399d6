package dev.gauntlet.report.html;

import java.util.regex.Pattern;

/** Text without line breaks between a number and its unit. */
final class NonBreakingText {

  private static final Pattern WITHIN =
      Pattern.compile("(?<=\\d|[<>]=) (?=%|MB|ms\\b|s\\b|/s|-?\\d)");

  private NonBreakingText() {}

  /** Returns a text in which {@code <= 2000 ms} and {@code 95 %} do not break. */
  static String of(String text) {
    return WITHIN.matcher(text).replaceAll("\u00a0");
  }
}
