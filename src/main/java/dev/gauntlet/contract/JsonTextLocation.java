package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The location of a text in JSON, as a {@link JsonPath}. */
final class JsonTextLocation {

  private final String part;

  private JsonTextLocation(String part) {
    this.part = part;
  }

  /**
   * Returns the first location.
   *
   * @param part a part of the text
   */
  static Optional<String> of(String part, JsonNode json) {
    return new JsonTextLocation(part).below("$", json).findFirst();
  }

  private Stream<String> below(String path, JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().contains(part) ? Stream.of(path) : Stream.empty();
    }
    if (node.isArray()) {
      return IntStream.range(0, node.size())
          .boxed()
          .flatMap(index -> below("%s[%s]".formatted(path, index), node.get(index)));
    }
    return node.properties().stream().flatMap(field -> below(path, field));
  }

  private Stream<String> below(String path, Map.Entry<String, JsonNode> field) {
    return below(path + "." + field.getKey(), field.getValue());
  }
}
