package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A condition on an answer: a value is there, and where texts are given it equals one of them. With
 * {@code [*]} every value must. Numbers compare as numbers, so {@code 1.50}
 * equals {@code 1.5}; other values as text, so {@code true} equals {@code "true"}.
 *
 * @param allowed what the value may be; empty when it only has to be there
 */
record AnswerCheck(JsonPath path, List<PlaceholderTemplate> allowed) {

  /** What is wrong, and what was there instead. */
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

  /** Where one of a few words is expected; what should be an id or a name differs each time. */
  private String instead(JsonNode node) {
    boolean word = node.isValueNode() && allowed.stream().allMatch(PlaceholderTemplate::isConstant);
    return word ? "it is \"%s\"".formatted(node.asText()) : "";
  }

  /** An optional value that is unknown allows everything. */
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

  /** As it stands in a contract. */
  @Override
  public String toString() {
    return path + " = " + (allowed.isEmpty() ? "\"*\"" : expected());
  }
}
