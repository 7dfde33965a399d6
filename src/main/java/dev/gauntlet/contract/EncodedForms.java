package dev.gauntlet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The encoded forms of a text: plain, or escaped for JSON, a URL or a page. */
final class EncodedForms {

  /** Characters that no encoding changes; most tokens consist of them. */
  private static final Pattern PLAIN = Pattern.compile("[\\w.-]*+");

  /** The start of a word; one may also begin after an escape such as {@code %3D} or {@code \\n}. */
  private static final String WORD_START =
      "(?:(?<![\\p{L}\\p{N}])|(?<=%\\p{XDigit}{2})|(?<=\\\\[nrtbf])|(?<=\\\\u\\p{XDigit}{4}))";

  private static final String WORD_END = "(?![\\p{L}\\p{N}])";

  private static final Map<Integer, String> ENTITIES =
      Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot");

  private static final HexFormat HEX = HexFormat.of();
  private static final HexFormat PERCENT = HEX.withPrefix("%");

  /** The most backslashes that encode one; JSON within JSON doubles them. */
  private static final int MOST_BACKSLASHES = 4;

  private EncodedForms() {}

  /** Replaces all encoded forms of a part of a text. */
  static String replaced(String text, String part, String with) {
    if (PLAIN.matcher(part).matches()) {
      return text.replace(part, with);
    }
    return replacedPattern(text, forms(part), with);
  }

  /** Replaces all encoded forms of a part where it is not within a longer word. */
  static String wordsReplaced(String text, String part, String with) {
    String start = isOfWords(part.codePointAt(0)) ? WORD_START : "";
    String end = isOfWords(part.codePointBefore(part.length())) ? WORD_END : "";
    return replacedPattern(text, start + forms(part) + end, with);
  }

  private static boolean isOfWords(int character) {
    return Character.isLetterOrDigit(character);
  }

  private static String replacedPattern(String text, String pattern, String with) {
    return Pattern.compile(pattern).matcher(text).replaceAll(Matcher.quoteReplacement(with));
  }

  private static String forms(String part) {
    return part.codePoints().mapToObj(EncodedForms::of).collect(Collectors.joining());
  }

  private static String of(int character) {
    String raw = Character.toString(character);
    if (PLAIN.matcher(raw).matches()) {
      return Pattern.quote(raw);
    }
    String asItIs =
        character == '\\'
            ? "\\\\{1,%s}".formatted(MOST_BACKSLASHES)
            : "\\\\{0,%s}+%s".formatted(MOST_BACKSLASHES - 1, Pattern.quote(raw));
    String named = ENTITIES.containsKey(character) ? "|" + ENTITIES.get(character) : "";
    String page =
        "&(?:#0*+%s|#x0*+%s%s);".formatted(character, Integer.toHexString(character), named);
    String space = character == ' ' ? "|\\+" : "";
    return "(?:%s|(?i:%s|%s|%s)%s)".formatted(asItIs, json(raw), url(raw), page, space);
  }

  private static String json(String raw) {
    return raw.chars()
        .mapToObj(unit -> "\\\\{1,%s}+u".formatted(MOST_BACKSLASHES) + HEX.toHexDigits((char) unit))
        .collect(Collectors.joining());
  }

  private static String url(String raw) {
    return PERCENT.formatHex(raw.getBytes(UTF_8));
  }
}
