package dev.gauntlet.config;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Options and variables that are no longer what the user typed. Java takes their encoding from the
 * locale; in the locale C each byte of other characters becomes a replacement, which the next
 * process receives as a question mark.
 */
final class LostCharacters {

  private static final String ENCODING = "sun.jnu.encoding";
  private static final String REPLACEMENT = "\uFFFD";

  /** As Gatling's Maven plugin hands it on. */
  private static final String ESCAPED = "\\ufffd";

  /**
   * A character of UTF-8 that is not ASCII has two bytes or more. Users do type two question marks
   * at the end of a word, which therefore count only in a text without letters and digits.
   */
  private static final Pattern REPLACED =
      Pattern.compile("\\?\\?\\p{Alnum}|^[^\\p{Alnum}]*\\?\\?[^\\p{Alnum}]*$");

  private LostCharacters() {}

  /** Reports each, without its value. */
  static void check(Sources sources, Problems problems) {
    String encoding = sources.properties().getOrDefault(ENCODING, "UTF-8");
    boolean asciiOnly = isAsciiOnly(encoding);
    String reason =
        asciiOnly
            ? "the locale of this process has none but those of ASCII: set LC_ALL=C.UTF-8"
            : "it has bytes that are not " + encoding + ": give it in this encoding";
    sources
        .properties()
        .forEach(
            (name, text) -> {
              if (Options.isOurs(name) && in(text, asciiOnly)) {
                problems.add(name, message("-D" + name, text, reason), Origin.NONE);
              }
            });
    sources
        .variables()
        .forEach(
            (name, text) -> {
              if (name.startsWith(Variables.PREFIX) && in(text, asciiOnly)) {
                problems.add(name, message(name, text, reason), Origin.NONE);
              }
            });
  }

  private static boolean isAsciiOnly(String encoding) {
    return Charset.isSupported(encoding)
        && !Charset.forName(encoding).newEncoder().canEncode('\u00e4');
  }

  private static boolean in(String text, boolean asciiOnly) {
    return areLost(text) || asciiOnly && REPLACED.matcher(text).find();
  }

  private static boolean areLost(String text) {
    return text.contains(REPLACEMENT) || text.contains(ESCAPED);
  }

  private static String message(String name, String text, String reason) {
    return name + (areLost(text) ? " has" : " seems to have") + " lost characters, since " + reason;
  }
}
