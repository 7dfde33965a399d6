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
    return shortened(OF_ONE_OCCURRENCE.matcher(line).replaceAll("*"), MAX_LENGTH);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 3) + "...";
  }
}
