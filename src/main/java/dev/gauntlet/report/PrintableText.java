package dev.gauntlet.report;

import java.util.regex.Pattern;

/**
 * Text that a terminal, a page and an XML file show as it is. Names, titles and messages of
 * platforms may hold characters that move a cursor, colour a line or turn its direction; each
 * becomes U+FFFD.
 */
public final class PrintableText {

  /** Controls but line feed and tab, marks of direction, line separators, halves of pairs. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\x{61C}\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}"
              + "\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{FFFE}\\x{FFFF}\\p{Cs}]");

  private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\t]\\s*");

  private PrintableText() {}

  /** The same in one character for each, so that columns stay in place. */
  public static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }

  /** The same in one line. */
  public static String line(String text) {
    return BREAKS.matcher(of(text.replace("\r\n", "\n"))).replaceAll(" ");
  }
}
