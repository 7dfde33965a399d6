package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A condition on an answer: a value is present and, if texts are given, equals one of them. With
 * {@code [*]} every value must. Numbers are compared as numbers, so {@code 1.50} equals {@code
 * 1.5}; other values are compared as text, so {@code true} equals {@code "true"}.
 *
 * @param allowed the allowed values; empty if the value only has to be present
 */
record AnswerCheck(JsonPath path, List<PlaceholderTemplate> allowed) {

  /** Returns the fault and the value found instead; empty if the condition holds. */
  Optional<Answer.Unexpected> fault(JsonNode answer, TemplateValues values) {
    Optional<List<JsonNode>> found = path.find(answer);
    if (found.isEmpty()) {
      return Optional.of(
          new Answer.Unexpected(
              "%s is missing in the answer".formatted(path), Optional.of(path.instead(answer))));
    }
    return allowed.isEmpty()
        ? Optional.empty()
        : found.get().stream()
            .filter(node -> !allows(node, values))
            .findFirst()
            .map(
                node ->
                    new Answer.Unexpected(
                        "%s is not %s".formatted(path, expected()), Optional.of(instead(node))));
  }

  /**
   * Returns a description of the value if all allowed ones are constants; others, such as ids,
   * differ each time.
   */
  private String instead(JsonNode node) {
    boolean word = node.isValueNode() && allowed.stream().allMatch(PlaceholderTemplate::isConstant);
    return word ? "it is \"%s\"".formatted(node.asText()) : "";
  }

  /**
   * Returns whether a value is allowed; an optional placeholder without a value allows everything.
   */
  private boolean allows(JsonNode node, TemplateValues values) {
    String text = node.asText();
    return allowed.stream()
        .map(template -> template.render(values))
        .anyMatch(value -> value == null || value.equals(text) || sameNumber(node, value));
  }

  private static boolean sameNumber(JsonNode node, String value) {
    return node.isNumber() && ExactJson.sameNumber(node.asText(), value);
  }

  private String expected() {
    return String.join(" or ", allowed.stream().map(PlaceholderTemplate::toString).toList());
  }

  /** Returns the condition as it is written in a contract. */
  @Override
  public String toString() {
    return path + " = " + (allowed.isEmpty() ? "\"*\"" : expected());
  }
}
