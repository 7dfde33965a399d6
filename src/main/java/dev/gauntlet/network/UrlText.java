package dev.gauntlet.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** A parser of URLs in user input, which may have surrounding blanks or a scheme in upper case. */
public final class UrlText {

  private UrlText() {}

  /**
   * Returns the URL without surrounding invisible characters, its scheme in lower case.
   *
   * @param schemes the permitted schemes, in lower case
   * @param example an example for the error message
   * @throws IllegalArgumentException if the text is no such URL; the message is the predicate of a
   *     sentence whose subject is the key. It does not contain the text, which may hold a password
   */
  public static URI parse(String text, Set<String> schemes, String example) {
    try {
      URI url = new URI(bare(text));
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (schemes.contains(scheme) && url.getRawAuthority() != null) {
        return new URI(scheme + url.toString().substring(scheme.length()));
      }
    } catch (URISyntaxException e) {
      // The exception below rejects the text.
    }
    throw new IllegalArgumentException("must be like " + example);
  }

  /** Returns the text without surrounding invisible characters. */
  static String bare(String text) {
    int[] characters = text.codePoints().toArray();
    int start = 0;
    int end = characters.length;
    while (start < end && unseen(characters[start])) {
      start++;
    }
    while (end > start && unseen(characters[end - 1])) {
      end--;
    }
    return new String(characters, start, end - start);
  }

  private static boolean unseen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
