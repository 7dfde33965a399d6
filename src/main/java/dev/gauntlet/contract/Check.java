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
record Check(JsonPath path, List<Template> allowed) {

  /** What is wrong, in words that hold nothing of the answer. */
  Optional<String> fault(JsonNode answer, Values values) {
    Optional<List<JsonNode>> found = path.find(answer);
    if (found.isEmpty()) {
      return Optional.of("%s is missing in the answer".formatted(path));
    }
    return allowed.isEmpty() || found.get().stream().allMatch(node -> allows(node, values))
        ? Optional.empty()
        : Optional.of("%s is not %s".formatted(path, expected()));
  }

  /** An optional value that is unknown allows everything. */
  private boolean allows(JsonNode node, Values values) {
    String text = node.asText();
    return allowed.stream()
        .map(template -> template.render(values))
        .anyMatch(value -> value == null || value.equals(text) || sameNumber(node, value));
  }

  private static boolean sameNumber(JsonNode node, String value) {
    return node.isNumber() && ExactJson.sameNumber(node.asText(), value);
  }

  private String expected() {
    return String.join(" or ", allowed.stream().map(Template::toString).toList());
  }

  /** As it stands in a contract. */
  @Override
  public String toString() {
    return path + " = " + (allowed.isEmpty() ? "\"*\"" : expected());
  }
}
