package dev.gauntlet.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules to read a streamed answer: the section {@code stream { }} of an operation.
 *
 * @param content the frames that carry a part of the answer; those with an empty text do not count
 * @param text the location of the text in such a frame
 * @param milestones the named frames whose time of arrival is measured
 * @param ends the frames of the end, of an error, and the ones that show only that the stream lives
 * @param usage the location of the number of generated tokens, in any frame
 * @param sequence the location of the number of a frame, which each next frame raises by one
 */
public record StreamRules(
    StreamFraming framing,
    FrameCondition content,
    JsonPath text,
    Map<String, FrameCondition> milestones,
    Special ends,
    Optional<JsonPath> usage,
    Optional<JsonPath> sequence,
    Limits limits) {

  /**
   * Frames without content.
   *
   * @param end the last frame of a complete stream
   * @param error an error of the server, also within an answer with status 200
   * @param reason the location of the error's text
   * @param heartbeat frames that only keep the connection alive; comments of SSE always do
   */
  public record Special(
      FrameCondition end,
      Optional<FrameCondition> error,
      Optional<JsonPath> reason,
      Optional<FrameCondition> heartbeat) {}

  /**
   * The limits of a stream.
   *
   * @param time the maximum duration; a longer stream is capped, which is no error of the platform
   * @param bytes the maximum size of the body; a longer stream is capped
   * @param silence the maximum time without a frame other than a heartbeat; then it has stalled
   */
  public record Limits(Duration time, long bytes, Duration silence) {}

  /**
   * A condition on a frame; all parts must hold.
   *
   * @param event the name in the {@code event:} line
   * @param data the whole data as text, such as {@code [DONE]}
   * @param values conditions on the data as JSON
   */
  public record FrameCondition(
      Optional<String> event, Optional<String> data, List<AnswerCheck> values) {}
}
