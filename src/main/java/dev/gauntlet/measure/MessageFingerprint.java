package dev.gauntlet.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Makes messages of the same error alike, by leaving out what names a single occurrence. */
public final class MessageFingerprint {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_REMEMBERED = 1000;

  /** Ids and tokens. Short numbers stay, since a status or a port tells errors apart. */
  private static final Pattern OF_ONE_OCCURRENCE =
      Pattern.compile(
          "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b" // a UUID
              + "|\\b(?=[\\w.-]*\\d)[\\w-]{20,}(?:\\.[\\w-]+)*" // a token, a long hash
              + "|\\d{6,}"); // a counter, a time

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** No file in UTF-8 can hold one, and Gatling's report fails on it. */
  private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

  /** A storm repeats few messages, and looking one up is cheaper than making it. */
  private final Map<String, String> remembered = new ConcurrentHashMap<>();

  public String of(String message) {
    String known = remembered.get(message);
    if (known != null) {
      return known;
    }
    String made = made(message);
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(message, made);
    }
    return made;
  }

  private static String made(String message) {
    String line = BLANKS.matcher(shortened(message, 4 * MAX_LENGTH)).replaceAll(" ").strip();
    String whole = HALF_OF_A_PAIR.matcher(line).replaceAll("\uFFFD");
    return shortened(OF_ONE_OCCURRENCE.matcher(whole).replaceAll("*"), MAX_LENGTH);
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
