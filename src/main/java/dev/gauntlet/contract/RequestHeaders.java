package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A reader of the headers of requests, with case-insensitive names and values with placeholders.
 */
final class RequestHeaders {
  static final String CONTENT_TYPE = "Content-Type";

  private static final String HOST = "Host";

  /** The characters of a host and its port (RFC 3986, 3.2.2), without placeholders. */
  private static final Pattern HOST_TEXT = Pattern.compile("[A-Za-z0-9._~%!$&'()*+,;=:\\[\\]-]*");

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern NAME = Pattern.compile(TOKEN);
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          TOKEN + "/" + TOKEN + "(?:\\s*;\\s*" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*\"))*");

  /**
   * Headers that control the transfer of a message, which the HTTP client sets; Host is not among
   * them.
   */
  private static final Pattern OF_THE_CLIENT =
      Pattern.compile(
          "connection|content-length|expect|keep-alive|proxy-connection|te|trailer"
              + "|transfer-encoding|upgrade|sec-websocket-(?!protocol).*",
          Pattern.CASE_INSENSITIVE);

  private static final char LAST_OF_LATIN = '\u00ff';

  private RequestHeaders() {}

  static Map<String, PlaceholderTemplate> read(Section section) {
    Map<String, PlaceholderTemplate> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : section.keys()) {
      if (!isName(name)) {
        section.problem(name, "must have a name that HTTP allows for a header");
      } else if (OF_THE_CLIENT.matcher(name).matches()) {
        section.problem(name, "must be left out: the client sets it by itself");
      }
      section
          .optional(name, text -> name.equalsIgnoreCase(HOST) ? host(text) : value(text))
          .ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }

  /** Returns whether HTTP allows a text as the name of a header or a subprotocol. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Returns whether a text is allowed in a header's value; a line break would begin another header.
   */
  static boolean canCarry(String text) {
    return text.chars().noneMatch(each -> Character.isISOControl(each) || each > LAST_OF_LATIN);
  }

  /**
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static PlaceholderTemplate value(String text) {
    PlaceholderTemplate value = PlaceholderTemplate.whole(text);
    if (!canCarry(value.literals())) {
      throw new IllegalArgumentException(
          "must be one line, without control characters and any beyond ISO 8859-1");
    }
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "must not begin or end with a blank, which no header keeps");
    }
    return value;
  }

  private static PlaceholderTemplate host(String text) {
    PlaceholderTemplate value = value(text);
    if (text.isEmpty() || !HOST_TEXT.matcher(value.literals()).matches()) {
      throw new IllegalArgumentException(
          "must be a host, perhaps with a port, such as shop.example:8443");
    }
    return value;
  }

  /** Reads the media type of a body; one with placeholders cannot be checked before the run. */
  static PlaceholderTemplate mediaType(String text) {
    PlaceholderTemplate type = value(text);
    if (type.placeholders().isEmpty() && !MEDIA_TYPE.matcher(text.strip()).matches()) {
      throw new IllegalArgumentException("must be a media type, such as text/csv");
    }
    return type;
  }

  /** Merges headers; a later one replaces earlier ones of the same name. */
  static Map<String, PlaceholderTemplate> merged(List<Map<String, PlaceholderTemplate>> layers) {
    Map<String, PlaceholderTemplate> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map<String, PlaceholderTemplate> layer : layers) {
      layer.keySet().forEach(merged::remove);
      merged.putAll(layer);
    }
    return Collections.unmodifiableMap(merged);
  }
}
