package dev.gauntlet.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mask for secrets, which it recognizes by the last word of their key, and for credentials in
 * URLs.
 */
final class SecretSettings {
  static final String MASK = "******";

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "token",
          "credential",
          "apikey",
          "authorization",
          "cookie");
  private static final Set<String> KEYS = Set.of("api key", "access key", "private key");
  private static final Pattern WORD_BREAK = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
  // Also matches invalid URLs, with a blank or a slash in the password, because messages quote
  // them.
  // The text after a port is a path.
  private static final Pattern USER_INFO =
      Pattern.compile("(\\w+://)(?:[^/:]*:(?!\\d*/)[^@]*|[^/]+)@");

  private SecretSettings() {}

  /** Returns whether the value of this key (one element of a path) is a secret. */
  static boolean isSecret(String key) {
    List<String> words =
        Arrays.stream(WORD_BREAK.split(key)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    int size = words.size();
    if (size == 0 || size > 1 && words.get(size - 2).equals("per")) {
      return false; // A ratio, such as chunks-per-token, is a number.
    }
    return WORDS.contains(singular(words.get(size - 1)))
        || size > 1 && KEYS.contains(words.get(size - 2) + " " + singular(words.get(size - 1)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Returns the value with all secrets replaced, including those in maps and lists. */
  static Object mask(String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> masked = new LinkedHashMap<>();
      map.forEach((name, child) -> masked.put((String) name, mask((String) name, child)));
      return masked;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> mask(key, element)).toList();
    }
    if (value != null && isSecret(key)) {
      return MASK;
    }
    return value instanceof String text ? maskUrls(text) : value;
  }

  private static String maskUrls(String text) {
    return USER_INFO.matcher(text).replaceAll("$1" + MASK + "@");
  }
}
