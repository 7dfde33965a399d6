package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A condition on a value in a frame: it is present and, if texts are given, equals one of them, as
 * {@link AnswerCheck} compares them. Everything that does not depend on the frame is prepared,
 * because a stream has thousands of them.
 */
final class FrameValue {

  private final JsonPath path;
  private final Set<String> texts;
  private final List<BigDecimal> numbers;

  /**
   * @param texts the allowed values; empty if the value only has to be present
   */
  FrameValue(JsonPath path, Set<String> texts) {
    this.path = path;
    this.texts = Set.copyOf(texts);
    this.numbers = texts.stream().flatMap(text -> ExactJson.number(text).stream()).toList();
  }

  boolean holds(JsonNode json) {
    JsonNode value = path.first(json);
    return value != null && (texts.isEmpty() || texts.contains(value.asText()) || number(value));
  }

  private boolean number(JsonNode value) {
    return value.isNumber()
        && numbers.stream().anyMatch(number -> number.compareTo(value.decimalValue()) == 0);
  }
}
