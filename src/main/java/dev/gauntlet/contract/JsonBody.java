package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A JSON body with placeholders, rendered by Jackson.
 *
 * <p>A text that is exactly one placeholder takes the type of the value: {@code "#{cpuCount}"}
 * becomes {@code 8}, {@code "#{tools}"} a list. Inside longer text the value is inserted as text. A
 * field or list item whose optional placeholder ({@code "#{name?}"}) has no value is left out, and
 * so is an object or list if all its content is left out; the body itself then remains as {@code
 * {}} or {@code []}.
 *
 * @param whole whether this is the whole body and not a part of it
 */
record JsonBody(JsonTemplate root, boolean whole) implements TextTemplate {
  private static final JsonMapper JSON = new JsonMapper();

  JsonBody(JsonTemplate root) {
    this(root, true);
  }

  /** Returns this body as a part of another, which may be left out. */
  JsonBody omittable() {
    return new JsonBody(root, false);
  }

  @Override
  public String render(TemplateValues values) {
    JsonNode body = root.fill(values);
    if (body == null) {
      return whole ? root.emptied() : null;
    }
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          ("operation \"%s\": a value of its body has a type that JSON cannot carry;"
                  + " provide text, a number, a boolean, a list or a map")
              .formatted(values.operation()));
    }
  }

  @Override
  public List<Placeholder> placeholders() {
    return root.placeholders().toList();
  }
}
