package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * A value of an answer to keep for later steps.
 *
 * @param path where it is; with {@code [*]} the value is a list
 * @param optional whether an answer may lack it; nothing is kept then
 */
record Save(JsonPath path, boolean optional) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPTIONAL = "?";

  /**
   * Reads a path, which ends in {@code ?} when the value is optional.
   *
   * @throws IllegalArgumentException whose message continues a sentence: "must ..."
   */
  static Save parse(String source) {
    boolean optional = source.endsWith(OPTIONAL);
    String path = optional ? source.substring(0, source.length() - OPTIONAL.length()) : source;
    return new Save(JsonPath.parse(path), optional);
  }

  /** The value as plain text, number, flag, list or map. */
  Optional<Object> in(JsonNode answer) {
    return path.find(answer).map(this::value);
  }

  private Object value(List<JsonNode> found) {
    List<Object> plain = found.stream().map(Save::plain).toList();
    return path.many() ? plain : plain.get(0);
  }

  private static Object plain(JsonNode node) {
    return node.isTextual() ? node.textValue() : JSON.convertValue(node, Object.class);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
