package dev.gauntlet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * A condition on a frame; all parts must hold, and an empty part always does.
 *
 * @param events the allowed names in the {@code event:} line
 * @param data the allowed texts of the whole data, such as {@code [DONE]}
 * @param values conditions on the data as JSON
 */
record FrameCondition(Set<String> events, Set<String> data, List<FrameValue> values) {

  static final FrameCondition ALWAYS = new FrameCondition(Set.of(), Set.of(), List.of());

  /**
   * @param json the data as JSON; missing if it is no JSON
   */
  boolean holds(Frame frame, JsonNode json) {
    if (!events.isEmpty() && !events.contains(frame.event())
        || !data.isEmpty() && !data.contains(frame.data())) {
      return false;
    }
    for (FrameValue value : values) {
      if (!value.holds(json)) {
        return false;
      }
    }
    return true;
  }
}
