package dev.gauntlet.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mask of the secrets in texts for output, used in the load, for log-ins before it, and in a
 * probe. Texts come from platforms, so the patterns must neither recurse nor backtrack: their
 * quantifiers are possessive, and a name is matched from its start only.
 */
public final class SecretMask {

  public static final String MASKED = "******";

  /** The words that mark a name as that of a secret; a number of tokens is not secret. */
  private static final String SECRET_WORD =
      "(?:authorization|cookie|passw|passphrase|secret|session|credential"
          + "|(?:api|access|private)[-_]?key|token(?!s[\\\\\"']*+\\s*+:\\s*+\\d))";

  /** A string up to its closing quote, or to the end of a truncated text. */
  private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?\\z)";

  private static final String SINGLE_QUOTED = "'(?:[^'\\\\]|\\\\.)*+(?:'|\\\\?\\z)";
  private static final String STRING_WITHIN_A_STRING = "\\\\++\"[^\"]*+(?:\"|\\z)";
  private static final String LIST = "\\[(?:[^\\]\"]|" + STRING + ")*+(?:]|\\z)";
  private static final String OBJECT = "\\{(?:[^}\"]|" + STRING + ")*+(?:}|\\z)";
  private static final String BARE = "(?:(?:Bearer|Basic|Digest)\\s++)?+[^\\s,&\"'}\\]]++";

  /** A field of JSON, of a form or of a message whose name marks its value as a secret. */
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
   * Masks the secrets in a text of a platform.
   *
   * @param secrets the known secrets; others are found by the names of their fields
   */
  public static String text(String text, Collection<String> secrets) {
    return fields(values(text, secrets));
  }

  /** Returns the values that are secrets, by their names. */
  public static List<String> secrets(Map<String, ?> values) {
    return values.entrySet().stream()
        .filter(value -> SECRET_NAME.matcher(value.getKey()).find())
        .map(Map.Entry::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(secret -> !secret.isBlank())
        .toList();
  }

  /** Masks a header or a kept value. */
  public static String named(String name, String value) {
    return SECRET_NAME.matcher(name).find() ? MASKED : fields(value);
  }

  public static String fields(String text) {
    return SECRET_FIELD.matcher(text).replaceAll("$1" + MASKED);
  }

  /**
   * Masks all texts of an answer that holds a secret in an unknown field, and keeps its structure.
   */
  public static String texts(String answer) {
    String form = answer.strip();
    return form.startsWith("{") || form.startsWith("[")
        ? TEXT.matcher(answer).replaceAll("$1" + MASKED)
        : "(not shown, it may hold a token)";
  }

  /**
   * Masks all encoded forms of the secrets; the longest first, since one may begin with another. A
   * secret of fewer than 4 characters is part of many words and is masked only as a whole word.
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

  /** Masks as {@link #values} does, for a text that may have been truncated within a secret. */
  public static String valuesOfCut(String text, Collection<String> secrets) {
    String masked = values(text, secrets);
    int end = masked.length();
    for (String secret : secrets) {
      end = Math.min(end, masked.length() - begun(masked, secret));
    }
    return end == masked.length() ? masked : masked.substring(0, end) + MASKED;
  }

  /** Returns the number of characters of a secret that the text ends with. */
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
