package dev.gauntlet.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts that people will read: in the load, when accounts log in before it, and
 * in a probe. Texts come from platforms, so the patterns must
 * neither recurse nor go back: their quantifiers are possessive, and a name is tried from its start
 * only.
 */
public final class SecretMask {

  public static final String MASKED = "******";

  /** What makes a name that of a secret, wherever it stands; a number of tokens is none. */
  private static final String SECRET_WORD =
      "(?:authorization|cookie|passw|passphrase|secret|session|credential"
          + "|(?:api|access|private)[-_]?key|token(?!s[\\\\\"']*+\\s*+:\\s*+\\d))";

  /** To its closing quote, or to the end of a text that was cut. */
  private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?\\z)";

  private static final String SINGLE_QUOTED = "'(?:[^'\\\\]|\\\\.)*+(?:'|\\\\?\\z)";
  private static final String STRING_WITHIN_A_STRING = "\\\\++\"[^\"]*+(?:\"|\\z)";
  private static final String LIST = "\\[(?:[^\\]\"]|" + STRING + ")*+(?:]|\\z)";
  private static final String OBJECT = "\\{(?:[^}\"]|" + STRING + ")*+(?:}|\\z)";
  private static final String BARE = "(?:(?:Bearer|Basic|Digest)\\s++)?+[^\\s,&\"'}\\]]++";

  /** A field of JSON, of a form or of a message, whose name tells that its value is a secret. */
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(?is)((?<![\\w-])(?=[\\w-]*%s)[\\w-]++[\\\\\"']*+\\s*+[:=]\\s*+)(?:%s)"
              .formatted(
                  SECRET_WORD,
                  String.join(
                      "|", STRING, SINGLE_QUOTED, STRING_WITHIN_A_STRING, LIST, OBJECT, BARE)));

  private static final Pattern SECRET_NAME = Pattern.compile(SECRET_WORD, Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXT = Pattern.compile("(?s)([:,\\[]\\s*+)" + STRING + "(?!\\s*+:)");

  private static final int SHORTEST_WITHIN_WORDS = 4;

  private SecretMask() {}

  /**
   * A text of a platform's.
   *
   * @param secrets that are known; others are found by the names of their fields
   */
  public static String text(String text, Collection<String> secrets) {
    return fields(values(text, secrets));
  }

  /** Those of these values that are secrets, by their names. */
  public static List<String> secrets(Map<String, ?> values) {
    return values.entrySet().stream()
        .filter(value -> SECRET_NAME.matcher(value.getKey()).find())
        .map(Map.Entry::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(secret -> !secret.isBlank())
        .toList();
  }

  /** What may be shown of a header or of a value that was kept. */
  public static String named(String name, String value) {
    return SECRET_NAME.matcher(name).find() ? MASKED : fields(value);
  }

  public static String fields(String text) {
    return SECRET_FIELD.matcher(text).replaceAll("$1" + MASKED);
  }

  /** An answer that gives a secret under a name that nobody knows: its form without its texts. */
  public static String texts(String answer) {
    String form = answer.strip();
    return form.startsWith("{") || form.startsWith("[")
        ? TEXT.matcher(answer).replaceAll("$1" + MASKED)
        : "(not shown, it may hold a token)";
  }

  /**
   * In whatever form a secret is written; the longest first, since one may begin with another. One of
   * a few letters is part of many words, and is masked where it stands alone.
   */
  public static String values(String text, Collection<String> secrets) {
    String masked = text;
    for (String secret : longestFirst(secrets)) {
      masked =
          secret.length() < SHORTEST_WITHIN_WORDS
              ? EncodedForms.wordsReplaced(masked, secret, MASKED)
              : EncodedForms.replaced(masked, secret, MASKED);
    }
    return masked;
  }

  /** As {@link #values}, of a text that was cut, perhaps in the middle of a secret. */
  public static String valuesOfCut(String text, Collection<String> secrets) {
    String masked = values(text, secrets);
    int end = masked.length();
    for (String secret : secrets) {
      end = Math.min(end, masked.length() - begun(masked, secret));
    }
    return end == masked.length() ? masked : masked.substring(0, end) + MASKED;
  }

  /** How many characters of a secret the text ends with. */
  private static int begun(String text, String secret) {
    int length = Math.min(secret.length(), text.length());
    while (!text.regionMatches(text.length() - length, secret, 0, length)) {
      length--;
    }
    boolean isPartOfAWord =
        secret.length() < SHORTEST_WITHIN_WORDS
            && length < text.length()
            && Character.isLetterOrDigit(text.charAt(text.length() - length - 1));
    return isPartOfAWord ? 0 : length;
  }

  private static List<String> longestFirst(Collection<String> secrets) {
    return secrets.stream()
        .filter(secret -> !secret.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
