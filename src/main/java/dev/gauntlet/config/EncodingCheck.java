package dev.gauntlet.config;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * A check for options and variables whose characters were lost. Java takes their encoding from the
 * locale. In the locale C, each byte of a character outside ASCII becomes a replacement character,
 * which the next process receives as a question mark.
 */
final class EncodingCheck {

  private static final String ENCODING = "sun.jnu.encoding";
  private static final String REPLACEMENT = "\uFFFD";

  /** The replacement character as Gatling's Maven plugin passes it on. */
  private static final String ESCAPED = "\\ufffd";

  /**
   * A character outside ASCII has two bytes or more in UTF-8. Users also type two question marks at
   * the end of a word, so those count only in a text without letters and digits.
   */
  private static final Pattern REPLACED =
      Pattern.compile("\\?\\?\\p{Alnum}|^[^\\p{Alnum}]*\\?\\?[^\\p{Alnum}]*$");

  private EncodingCheck() {}

  /** Reports each affected option and variable, without its value. */
  static void check(SettingsSources sources, Problems problems) {
    String encoding = sources.properties().getOrDefault(ENCODING, "UTF-8");
    boolean asciiOnly = isAsciiOnly(encoding);
    String reason =
        asciiOnly
            ? "the locale of this process supports ASCII only: set LC_ALL=C.UTF-8"
            : "it has bytes that are not " + encoding + ": pass it in this encoding";
    sources
        .properties()
        .forEach(
            (name, text) -> {
              if (OptionLayer.isOurs(name) && in(text, asciiOnly)) {
                problems.add(name, message("-D" + name, text, reason), Origin.NONE);
              }
            });
    sources
        .variables()
        .forEach(
            (name, text) -> {
              if (name.startsWith(VariableLayer.PREFIX) && in(text, asciiOnly)) {
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
    return name
        + (areLost(text) ? " has" : " seems to have")
        + " lost characters, because "
        + reason;
  }
}
