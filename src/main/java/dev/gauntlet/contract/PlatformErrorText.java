package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The error text of a platform, extracted from the body of its answer: the message of an error in
 * JSON, the title or text of an HTML page, or else the beginning of the body. It is one short line
 * without control characters.
 */
public final class PlatformErrorText {

  /** The longest error text, in characters. */
  public static final int LONGEST = 120;

  /** The most characters of an HTML page that are read, and of a JSON body that is parsed. */
  private static final int MOST_PARSED = 1 << 14;

  /** The most characters of any other body, since masking is expensive. */
  private static final int BEGINNING = 1 << 12;

  private static final int MOST_OF_A_LIST = 3;
  private static final int DEEPEST = 4;
  private static final JsonMapper JSON = new JsonMapper();

  /** The fields of error bodies that hold a message, the most specific first. */
  private static final List<String> FIELDS =
      List.of(
          "message", "detail", "error_description", "msg", "error", "errors", "title", "reason",
          "description", "code");

  private static final Pattern TITLE = Pattern.compile("(?is)<title[^<>]*+>([^<]*+)</title");

  /** Markup. An unclosed element extends to the end, so that the search takes linear time. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?is)<!--.*?(?:-->|\\z)|<head\\b.*?(?:</head\\s*+>|(?=<body\\b)|\\z)"
              + "|<(script|style)\\b.*?(?:</\\1\\s*+>|\\z)|<[^>]*+>?");

  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&#x27;", "'", "&nbsp;", " ");
  /** Characters that must not occur in a line, including the escape sequences of a terminal. */
  private static final Pattern NOT_ON_A_LINE =
      Pattern.compile("(?:\\x1b\\[[0-9;?]*+[@-~]|[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}])++");

  /** Half of a surrogate pair, which JSON can hold and UTF-8 cannot. */
  private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

  private PlatformErrorText() {}

  /**
   * Returns the error text of an answer.
   *
   * @param mask masks the secrets in a text; it is applied before the text is shortened
   * @return empty if the body is empty
   */
  public static String of(String body, UnaryOperator<String> mask) {
    return shortened(mask.apply(raw(body.strip())));
  }

  /** Shortens a text, such as a value of an answer, to one line for use within a sentence. */
  static String shortened(String text) {
    String whole = HALF_OF_A_PAIR.matcher(text).replaceAll("\uFFFD");
    String line = NOT_ON_A_LINE.matcher(whole).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : beginning(line, LONGEST) + "...";
  }

  /** Returns the first characters of a text, one fewer if a surrogate pair would be split. */
  public static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }

  private static String raw(String body) {
    String start = body.startsWith("\uFEFF") ? body.substring(1) : body;
    if (start.startsWith("<")) {
      return ofPage(beginning(start, MOST_PARSED));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return ofJson(start);
    }
    return beginning(start);
  }

  private static String beginning(String text) {
    return beginning(text, BEGINNING);
  }

  private static String ofPage(String page) {
    Matcher title = TITLE.matcher(page);
    if (title.find() && !title.group(1).isBlank()) {
      return unescaped(title.group(1));
    }
    String text = unescaped(NO_TEXT.matcher(page).replaceAll(" "));
    return beginning(text.isBlank() ? page : text);
  }

  private static String unescaped(String text) {
    String plain = text;
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      plain = plain.replace(entity.getKey(), entity.getValue());
    }
    return plain.replace("&amp;", "&");
  }

  private static String ofJson(String body) {
    if (body.length() > MOST_PARSED) {
      return beginning(body);
    }
    try {
      JsonNode error = JSON.readTree(body);
      String words = errorText(error, 0);
      return words.isBlank() && !error.isEmpty() ? beginning(body) : words;
    } catch (JsonProcessingException e) {
      return beginning(body);
    }
  }

  /** Returns the message of an error; empty if no field holds one. */
  private static String errorText(JsonNode node, int depth) {
    if (node.isValueNode()) {
      return node.isNull() ? "" : node.asText();
    }
    if (depth == DEEPEST) {
      return "";
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .limit(MOST_OF_A_LIST)
          .map(item -> errorText(item, depth + 1))
          .filter(words -> !words.isBlank())
          .collect(Collectors.joining("; "));
    }
    return FIELDS.stream()
        .map(node::get)
        .filter(Objects::nonNull)
        .map(value -> errorText(value, depth + 1))
        .filter(words -> !words.isBlank())
        .findFirst()
        .map(words -> place(node) + words)
        .orElse("");
  }

  /**
   * Returns the place of a validation error: FastAPI's {@code loc}, or the common {@code field}.
   */
  private static String place(JsonNode error) {
    JsonNode place = error.path("loc").isArray() ? error.get("loc") : error.path("field");
    String names =
        place.isArray()
            ? StreamSupport.stream(place.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("."))
            : place.asText("");
    return names.isBlank() ? "" : names + ": ";
  }
}
