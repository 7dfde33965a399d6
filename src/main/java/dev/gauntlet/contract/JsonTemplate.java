package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A template of one JSON value of a body. Parts without placeholders are built once and shared. */
sealed interface JsonTemplate {
  JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Returns the value, or null if it is left out. */
  JsonNode fill(TemplateValues values);

  /**
   * Returns the text of a body whose whole content is left out; null if the body is left out
   * itself.
   */
  default String emptied() {
    return null;
  }

  /** Returns all placeholders in the value. */
  Stream<Placeholder> placeholders();

  /**
   * @param plain maps with text keys, lists, text, numbers, booleans and null
   * @throws IllegalArgumentException if a text is invalid; the message is a predicate, "must ..."
   */
  static JsonTemplate compile(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return members(map);
    } else if (plain instanceof List<?> list) {
      return items(list);
    } else if (plain instanceof String text) {
      return text(PlaceholderTemplate.parse(text));
    }
    return new Fixed(scalar(plain));
  }

  private static JsonTemplate members(Map<?, ?> map) {
    Map<String, JsonTemplate> members = new LinkedHashMap<>();
    map.forEach((name, value) -> members.put((String) name, compile(value)));
    return object(members);
  }

  /** Returns an object of the given members. */
  static JsonTemplate object(Map<String, JsonTemplate> members) {
    return onceIfFixed(new Members(members));
  }

  private static JsonTemplate items(List<?> list) {
    return onceIfFixed(new Items(list.stream().map(JsonTemplate::compile).toList()));
  }

  private static JsonTemplate text(PlaceholderTemplate template) {
    return template.sole().<JsonTemplate>map(Value::new).orElseGet(() -> inserted(template));
  }

  private static JsonTemplate inserted(PlaceholderTemplate template) {
    return onceIfFixed(new Text(template));
  }

  private static JsonTemplate onceIfFixed(JsonTemplate template) {
    boolean dynamic = template.placeholders().findAny().isPresent();
    return dynamic ? template : new Fixed(template.fill(null));
  }

  private static JsonNode scalar(Object value) {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      return NODES.numberNode(((Number) value).longValue());
    }
    return NODES.numberNode(new BigDecimal(value.toString()));
  }

  /** A value without placeholders. */
  record Fixed(JsonNode value) implements JsonTemplate {
    @Override
    public JsonNode fill(TemplateValues values) {
      return value;
    }

    @Override
    public Stream<Placeholder> placeholders() {
      return Stream.empty();
    }
  }

  /** A text that is exactly one placeholder: the value keeps its type. */
  record Value(Placeholder placeholder) implements JsonTemplate {
    @Override
    public JsonNode fill(TemplateValues values) {
      Object value = values.of(placeholder);
      return value == null ? null : NODES.pojoNode(value);
    }

    @Override
    public Stream<Placeholder> placeholders() {
      return Stream.of(placeholder);
    }
  }

  /** A text around placeholders. */
  record Text(PlaceholderTemplate template) implements JsonTemplate {
    @Override
    public JsonNode fill(TemplateValues values) {
      String text = template.render(values);
      return text == null ? null : NODES.textNode(text);
    }

    @Override
    public Stream<Placeholder> placeholders() {
      return template.placeholders().stream();
    }
  }

  /** An object, left out if every member is; one written as {@code {}} is kept. */
  record Members(Map<String, JsonTemplate> members) implements JsonTemplate {
    @Override
    public JsonNode fill(TemplateValues values) {
      ObjectNode object = NODES.objectNode();
      members.forEach(
          (name, member) -> {
            JsonNode value = member.fill(values);
            if (value != null) {
              object.set(name, value);
            }
          });
      return object.isEmpty() && !members.isEmpty() ? null : object;
    }

    @Override
    public String emptied() {
      return "{}";
    }

    @Override
    public Stream<Placeholder> placeholders() {
      return members.values().stream().flatMap(JsonTemplate::placeholders);
    }
  }

  /** A list, left out if every item is; one written as {@code []} is kept. */
  record Items(List<JsonTemplate> items) implements JsonTemplate {
    @Override
    public JsonNode fill(TemplateValues values) {
      ArrayNode list = NODES.arrayNode(items.size());
      for (JsonTemplate item : items) {
        JsonNode value = item.fill(values);
        if (value != null) {
          list.add(value);
        }
      }
      return list.isEmpty() && !items.isEmpty() ? null : list;
    }

    @Override
    public String emptied() {
      return "[]";
    }

    @Override
    public Stream<Placeholder> placeholders() {
      return items.stream().flatMap(JsonTemplate::placeholders);
    }
  }
}
