package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An interpreter of frames. It parses a frame once and finds each value without regular
 * expressions, because a server sends many frames and this time is the load generator's.
 */
final class FrameInterpreter {

  private final FrameRules rules;
  private final Map<String, JsonPath> saves;

  /**
   * @param saves the locations of values for later steps, by name
   */
  FrameInterpreter(FrameRules rules, Map<String, JsonPath> saves) {
    this.rules = rules;
    this.saves = saves;
  }

  FrameMeaning read(Frame frame) {
    JsonNode json = json(frame.data());
    FrameEffect effect = effect(frame, json);
    boolean progress = effect == FrameEffect.PROGRESS || effect == FrameEffect.END;
    return new FrameMeaning(
        effect,
        effect == FrameEffect.ERROR ? Optional.of(reason(json)) : Optional.empty(),
        progress && rules.content().holds(frame, json) ? text(json) : "",
        number(rules.usage(), json),
        number(rules.sequence(), json),
        milestones(frame, json),
        saved(json));
  }

  private FrameEffect effect(Frame frame, JsonNode json) {
    FrameRules.Special special = rules.special();
    if (holds(special.heartbeat(), frame, json)) {
      return FrameEffect.HEARTBEAT;
    }
    if (holds(special.error(), frame, json)) {
      return FrameEffect.ERROR;
    }
    if (special.end().holds(frame, json)) {
      return FrameEffect.END;
    }
    return json.isMissingNode() && !frame.data().isEmpty() && milestones(frame, json).isEmpty()
        ? FrameEffect.UNREADABLE
        : FrameEffect.PROGRESS;
  }

  private static boolean holds(Optional<FrameCondition> condition, Frame frame, JsonNode json) {
    return condition.isPresent() && condition.get().holds(frame, json);
  }

  private String text(JsonNode json) {
    JsonNode text = rules.text().first(json);
    return text == null ? "" : text.asText();
  }

  private String reason(JsonNode json) {
    return rules.special().reasons().stream()
        .map(path -> path.first(json))
        .filter(Objects::nonNull)
        .findFirst()
        .map(value -> value.isValueNode() ? value.asText() : value.toString())
        .map(PlatformErrorText::shortened)
        .orElse("");
  }

  private static OptionalLong number(Optional<JsonPath> path, JsonNode json) {
    JsonNode value = path.isPresent() ? path.get().first(json) : null;
    return value != null && value.isNumber()
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  private List<String> milestones(Frame frame, JsonNode json) {
    return rules.milestones().isEmpty()
        ? List.of()
        : rules.milestones().entrySet().stream()
            .filter(milestone -> milestone.getValue().holds(frame, json))
            .map(Map.Entry::getKey)
            .toList();
  }

  private Map<String, Object> saved(JsonNode json) {
    Map<String, Object> found = Map.of();
    for (Map.Entry<String, JsonPath> save : saves.entrySet()) {
      JsonNode value = save.getValue().first(json);
      if (value != null) {
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        found.put(save.getKey(), SavedValue.plain(value));
      }
    }
    return found;
  }

  private static JsonNode json(String data) {
    try {
      return ExactJson.read(data);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
