package dev.gauntlet.report;

import java.util.regex.Pattern;

/**
 * Text that is safe to show in a terminal, a page and an XML file. Names, titles and messages of
 * platforms may contain characters that move the cursor, colour a line or reverse its direction;
 * each is replaced by U+FFFD.
 */
public final class PrintableText {

  /**
   * Control characters except line feed and tab, direction marks, line separators, and single
   * surrogates.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\x{61C}\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}"
              + "\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{FFFE}\\x{FFFF}\\p{Cs}]");

  private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\t]\\s*");

  private PrintableText() {}

  /** Returns a printable text. Each character is replaced by one, so that columns stay aligned. */
  public static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }

  /** Returns a printable text in one line. */
  public static String line(String text) {
    return BREAKS.matcher(of(text.replace("\r\n", "\n"))).replaceAll(" ");
  }
}
