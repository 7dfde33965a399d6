package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A JSON body with placeholders, compiled once and rendered through Jackson.
 *
 * <p>A text that is exactly one placeholder takes the value's own type: {@code "#{cpuCount}"}
 * becomes {@code 8}, {@code "#{tools}"} a list. Inside longer text the value is inserted as text. A
 * field or list item whose optional placeholder ({@code "#{name?}"}) has no value is left out, and
 * so is an object or list of which nothing remains; the body itself always remains.
 */
public final class BodyTemplate {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonTemplate root;
  private final JsonNode whenEmpty;

  private BodyTemplate(JsonTemplate root, JsonNode whenEmpty) {
    this.root = root;
    this.whenEmpty = whenEmpty;
  }

  /**
   * @param plain maps with text keys, lists, text, numbers, booleans and null
   * @throws IllegalArgumentException with a message for the author of the body
   */
  public static BodyTemplate compile(Object plain) {
    JsonNode empty =
        plain instanceof Map
            ? JsonNodeFactory.instance.objectNode()
            : JsonNodeFactory.instance.arrayNode();
    return new BodyTemplate(JsonTemplate.compile(plain), empty);
  }

  /**
   * The body as JSON text.
   *
   * @param operation the name that an error tells
   * @param lookup the value of a name, or null when there is none
   * @throws MissingValueException when a required value is missing or cannot be written as JSON
   */
  public String render(String operation, Function<String, Object> lookup) {
    return render(new Values(operation, lookup));
  }

  String render(Values values) {
    JsonNode body = root.fill(values);
    try {
      return JSON.writeValueAsString(body == null ? whenEmpty : body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "operation \"%s\": a value of its body is of a type that JSON cannot carry; provide text, a number, a boolean, a list or a map"
              .formatted(values.operation()));
    }
  }

  /** The names whose values must be provided. */
  Set<String> needs() {
    Set<String> names = new TreeSet<>();
    root.placeholders().filter(p -> !p.optional()).forEach(p -> names.add(p.name()));
    return names;
  }
}
