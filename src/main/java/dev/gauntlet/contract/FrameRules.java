package dev.gauntlet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for the meaning of a frame.
 *
 * @param content the frames that carry a part of the answer
 * @param text the location of this part
 * @param special the frames of an end, of an error and of heartbeats
 * @param milestones the frames whose time is measured, by name
 * @param usage the location of the number of generated tokens, in any frame
 * @param sequence the location of the number of a frame
 */
record FrameRules(
    FrameCondition content,
    JsonPath text,
    Special special,
    Map<String, FrameCondition> milestones,
    Optional<JsonPath> usage,
    Optional<JsonPath> sequence) {

  /**
   * Frames without content.
   *
   * @param reasons the locations of an error's text; the first one that a frame has counts
   */
  record Special(
      FrameCondition end,
      Optional<FrameCondition> error,
      List<JsonPath> reasons,
      Optional<FrameCondition> heartbeat) {}
}
