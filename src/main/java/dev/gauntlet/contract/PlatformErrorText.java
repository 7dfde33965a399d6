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
 * The error text of a platform, taken from the body of its answer: the message of an error in JSON,
 * the title or text of a page, else the beginning. One short line without control characters.
 */
public final class PlatformErrorText {

  /** In characters, of what is shown. */
  public static final int LONGEST = 120;

  /** In characters; a larger error in JSON is not parsed, and of a page no more is read. */
  private static final int MOST_PARSED = 1 << 14;

  /** In characters, of any other body: masking it costs. */
  private static final int BEGINNING = 1 << 12;

  private static final int MOST_OF_A_LIST = 3;
  private static final int DEEPEST = 4;
  private static final JsonMapper JSON = new JsonMapper();

  /** Where error bodies hold their sentence, the most telling first. */
  private static final List<String> FIELDS =
      List.of(
          "message", "detail", "error_description", "msg", "error", "errors", "title", "reason",
          "description", "code");

  private static final Pattern TITLE = Pattern.compile("(?is)<title[^<>]*+>([^<]*+)</title");

  /** What is not closed goes to the end: no opening is searched for its end again and again. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?is)<!--.*?(?:-->|\\z)|<head\\b.*?(?:</head\\s*+>|(?=<body\\b)|\\z)"
              + "|<(script|style)\\b.*?(?:</\\1\\s*+>|\\z)|<[^>]*+>?");

  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&#x27;", "'", "&nbsp;", " ");
  /** Colours of a terminal among them, with their numbers. */
  private static final Pattern NOT_ON_A_LINE =
      Pattern.compile("(?:\\x1b\\[[0-9;?]*+[@-~]|[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}])++");

  /** JSON can give one, and no file in UTF-8 can hold it. */
  private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

  private PlatformErrorText() {}

  /**
   * The words of an answer.
   *
   * @param mask takes the secrets out of a text; it is applied before the words are cut
   * @return empty where the body is
   */
  public static String of(String body, UnaryOperator<String> mask) {
    return shortened(mask.apply(raw(body.strip())));
  }

  /** A text as it may stand within a sentence, such as a name or value out of an answer. */
  static String shortened(String text) {
    String whole = HALF_OF_A_PAIR.matcher(text).replaceAll("\uFFFD");
    String line = NOT_ON_A_LINE.matcher(whole).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : beginning(line, LONGEST) + "...";
  }

  /** So many characters of a text, or one less where that would split a surrogate pair. */
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

  /** Empty where nothing looks like a sentence. */
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

  /** Of a validation error: FastAPI's {@code loc}, or the {@code field} that others name. */
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
