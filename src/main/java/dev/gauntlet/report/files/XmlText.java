package dev.gauntlet.report.files;

import java.util.regex.Pattern;

/** Text that XML can hold: strangers' messages may have characters that it has no way to write. */
final class XmlText {

  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }
}
