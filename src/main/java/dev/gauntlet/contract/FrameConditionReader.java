package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reader of conditions on frames: paths into the data, {@code event} and {@code data}.
 *
 * @param framing only server-sent events have {@code event}
 */
record FrameConditionReader(StreamFraming framing) {

  static final String ONE_VALUE = "must be a path to one value, without [*]";

  private static final String EVENT = "event";
  private static final String DATA = "data";

  /** Reads the condition of a key, which must have at least one part. */
  FrameCondition read(Section parent, String key) {
    Section condition = parent.section(key);
    Set<String> keys = condition.keys();
    if (keys.isEmpty()) {
      parent.problem(key, "must hold a condition, such as \"$.type\" = token");
    }
    List<FrameValue> values = new ArrayList<>();
    keys.stream()
        .filter(part -> !part.equals(EVENT) && !part.equals(DATA))
        .forEach(path -> value(condition, path).ifPresent(values::add));
    rejectEventOfLine(condition);
    return new FrameCondition(texts(condition, EVENT), texts(condition, DATA), List.copyOf(values));
  }

  private void rejectEventOfLine(Section condition) {
    if (framing == StreamFraming.NDJSON && condition.has(EVENT)) {
      condition.problem(EVENT, "must be left out, since NDJSON has no event lines");
    }
  }

  private static Set<String> texts(Section condition, String key) {
    return condition.has(key) ? allowed(condition, key) : Set.of();
  }

  private static Optional<FrameValue> value(Section condition, String key) {
    if (!key.startsWith("$")) {
      condition.problem(
          key,
          "must be a path into the frame, such as $.type, or event or data"
              + Suggestion.hint(key, List.of(EVENT, DATA)));
      return Optional.empty();
    }
    try {
      return Optional.of(new FrameValue(path(key), allowed(condition, key)));
    } catch (IllegalArgumentException e) {
      condition.problem(key, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Parses a path to one value.
   *
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static JsonPath path(String source) {
    JsonPath path = JsonPath.parse(source);
    if (path.many()) {
      throw new IllegalArgumentException(ONE_VALUE);
    }
    return path;
  }

  /** Reads the allowed texts; empty if any is allowed. */
  private static Set<String> allowed(Section condition, String key) {
    try {
      return AnswerRulesReader.allowed(condition, key).stream()
          .map(FrameConditionReader::constant)
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      condition.problem(key, e.getMessage());
      return Set.of();
    }
  }

  private static String constant(PlaceholderTemplate text) {
    if (!text.isConstant()) {
      throw new IllegalArgumentException("must be a text without placeholders, or \"*\"");
    }
    return text.literals();
  }
}
