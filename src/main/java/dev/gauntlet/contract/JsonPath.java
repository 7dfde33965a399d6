package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path to a value in an answer, such as {@code $.task_id}, {@code $.subtasks[0].name} or {@code
 * $.subtasks[*].subtask_id}. Only a small subset of JSONPath is supported, so that every path is
 * unambiguous.
 */
public final class JsonPath {
  private static final Pattern STEP =
      Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,6})]|\\[(\\*)]");

  private static final String ROOT = "$";

  private sealed interface Step {}

  private record Member(String name) implements Step {}

  private record Index(int index) implements Step {}

  private record Every() implements Step {}

  private final String source;
  private final List<Step> steps;

  private JsonPath(String source, List<Step> steps) {
    this.source = source;
    this.steps = List.copyOf(steps);
  }

  /**
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  public static JsonPath parse(String source) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(source);
    int at = 1;
    while (source.startsWith(ROOT)
        && at < source.length()
        && matcher.find(at)
        && at == matcher.start()) {
      steps.add(step(matcher));
      at = matcher.end();
    }
    if (at != source.length() || !source.startsWith(ROOT)) {
      throw new IllegalArgumentException(
          "must be a path into the answer, such as $.items[0].id or $.items[*].id");
    }
    return new JsonPath(source, steps);
  }

  private static Step step(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Member(matcher.group(1));
    }
    return matcher.group(2) != null ? new Index(Integer.parseInt(matcher.group(2))) : new Every();
  }

  /** Returns whether the path selects a list of values, by {@code [*]}. */
  public boolean many() {
    return steps.stream().anyMatch(Every.class::isInstance);
  }

  /**
   * Returns the selected values: one, or with {@code [*]} any number of them. Empty if anything on
   * the path is missing or a value is null.
   */
  public Optional<List<JsonNode>> find(JsonNode answer) {
    List<JsonNode> found = new ArrayList<>();
    return collect(answer, 0, found) ? Optional.of(found) : Optional.empty();
  }

  /**
   * Returns the selected value, or null if anything on the path is missing or the value is null.
   * The path must not be {@link #many}.
   */
  JsonNode first(JsonNode answer) {
    JsonNode node = answer;
    for (Step step : steps) {
      node =
          step instanceof Member member
              ? node.path(member.name())
              : node.path(((Index) step).index());
    }
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  private boolean collect(JsonNode node, int depth, List<JsonNode> found) {
    if (node.isMissingNode() || node.isNull()) {
      return false;
    }
    if (depth == steps.size()) {
      return found.add(node);
    }
    Step step = steps.get(depth);
    if (step instanceof Member member) {
      return collect(node.path(member.name()), depth + 1, found);
    } else if (step instanceof Index index) {
      return collect(node.path(index.index()), depth + 1, found);
    }
    return node.isArray() && collectEvery(node, depth + 1, found);
  }

  private boolean collectEvery(JsonNode list, int depth, List<JsonNode> found) {
    for (JsonNode item : list) {
      if (!collect(item, depth, found)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Describes the value of an answer at which this path fails, such as {@code it has id, status}.
   */
  String instead(JsonNode answer) {
    return instead(answer, 0, ROOT);
  }

  private String instead(JsonNode node, int depth, String place) {
    Step step = depth < steps.size() ? steps.get(depth) : null;
    if (step instanceof Member member && node.has(member.name())) {
      return instead(node.get(member.name()), depth + 1, place + "." + member.name());
    }
    if (step instanceof Index index && node.has(index.index())) {
      return instead(node.get(index.index()), depth + 1, place + "[" + index.index() + "]");
    }
    if (step instanceof Every && node.isArray()) {
      for (JsonNode item : node) {
        if (!collect(item, depth + 1, new ArrayList<>())) {
          return instead(item, depth + 1, place + "[*]");
        }
      }
    }
    return (place.equals(ROOT) ? "it" : place) + " " + JsonShape.of(node);
  }

  /** Returns the path as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
