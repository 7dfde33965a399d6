package dev.gauntlet.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A normalizer that makes messages of the same error equal by replacing ids, tokens and counters.
 */
public final class MessageFingerprint {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_REMEMBERED = 1000;

  /** Ids and tokens. Short numbers are kept, because statuses and ports distinguish errors. */
  private static final Pattern OF_ONE_OCCURRENCE =
      Pattern.compile(
          "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b" // a UUID
              + "|\\b(?=[\\w.-]*\\d)[\\w-]{20,}(?:\\.[\\w-]+)*" // a token, a long hash
              + "|\\d{6,}"); // a counter, a time

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** An unpaired surrogate, which UTF-8 cannot encode and on which Gatling's report fails. */
  private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

  /** A cache: many errors at once have few different messages, and a lookup costs less. */
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
