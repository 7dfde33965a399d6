package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A description of the shape of a JSON value, without content other than the names of fields. */
final class JsonShape {

  private static final int MOST_NAMES = 8;

  private JsonShape() {}

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> fields(node);
      case ARRAY -> node.isEmpty() ? "is an empty list" : "is a list of " + node.size();
      case STRING -> "is a text";
      case NUMBER -> "is a number";
      case BOOLEAN -> "is " + node.asText();
      case NULL -> "is null";
      default -> "is empty";
    };
  }

  private static String fields(JsonNode object) {
    if (object.isEmpty()) {
      return "has no fields";
    }
    String names = names(object).limit(MOST_NAMES).collect(Collectors.joining(", ", "has ", ""));
    int more = object.size() - MOST_NAMES;
    return more > 0 ? "%s and %s more".formatted(names, more) : names;
  }

  private static Stream<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
  }
}
