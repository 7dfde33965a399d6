package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The location of a value of an answer that is kept for later steps. Without a path and a header it
 * is the text of a stream.
 *
 * @param path the location in the body, if it is there; with {@code [*]} the value is a list
 * @param header the location in the headers, if it is there
 * @param optional whether an answer may lack the value; nothing is kept then
 */
record SavedValue(Optional<JsonPath> path, Optional<HeaderPart> header, boolean optional) {
  private static final String OPTIONAL = "?";
  private static final String STREAM_TEXT = "stream text";

  /**
   * Reads a path into the body, {@code header NAME}, {@code cookie NAME} or {@code stream text};
   * each ends in {@code ?} if the value is optional.
   *
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static SavedValue parse(String source) {
    boolean optional = source.endsWith(OPTIONAL);
    String place = optional ? source.substring(0, source.length() - OPTIONAL.length()) : source;
    if (place.equals(STREAM_TEXT)) {
      return new SavedValue(Optional.empty(), Optional.empty(), optional);
    }
    Optional<HeaderPart> header = HeaderPart.parse(place);
    Optional<JsonPath> path =
        header.isPresent() ? Optional.empty() : Optional.of(JsonPath.parse(place));
    return new SavedValue(path, header, optional);
  }

  /** Returns whether it is the text of a stream. */
  boolean isStreamText() {
    return path.isEmpty() && header.isEmpty();
  }

  /**
   * Returns the value as a text, number, boolean, list or map.
   *
   * @param body the body of the reply; missing if it is not needed
   */
  Optional<Object> in(Reply reply, JsonNode body) {
    return path.isPresent()
        ? path.get().find(body).map(this::value)
        : header.flatMap(part -> part.in(reply));
  }

  private Object value(List<JsonNode> found) {
    List<Object> plain = found.stream().map(SavedValue::plain).toList();
    return path.orElseThrow().many() ? plain : plain.get(0);
  }

  /** Returns a value as a text, number, boolean, list or map. */
  static Object plain(JsonNode node) {
    return node.isTextual() ? node.textValue() : ExactJson.MAPPER.convertValue(node, Object.class);
  }

  /** Returns the fault of an answer that lacks the value. */
  Answer.Unexpected missing(JsonNode body) {
    return new Answer.Unexpected(
        "%s is missing in the answer".formatted(this),
        Optional.of(path.map(place -> place.instead(body)).orElse("")));
  }

  @Override
  public String toString() {
    return path.map(JsonPath::toString)
        .or(() -> header.map(HeaderPart::toString))
        .orElse(STREAM_TEXT);
  }
}
