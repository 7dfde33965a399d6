package dev.gauntlet.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules to read a streamed answer: the section {@code stream { }} of an operation. They are
 * immutable and shared by all users.
 */
public final class StreamRules {

  /**
   * The limits of a stream.
   *
   * @param time the maximum duration; a longer stream is capped, which is no error of the platform
   * @param bytes the maximum size of the body; a longer stream is capped
   * @param silence the maximum time without a frame other than a heartbeat; then it has stalled
   */
  public record Limits(Duration time, long bytes, Duration silence) {}

  private final StreamFraming framing;
  private final Limits limits;
  private final Map<String, FrameCondition> milestones;
  private final Map<String, SavedValue> saves;
  private final FrameInterpreter interpreter;

  /**
   * @param saves paths into frames, and the text of the stream, by name
   */
  StreamRules(
      StreamFraming framing, Limits limits, FrameRules frames, Map<String, SavedValue> saves) {
    this.framing = framing;
    this.limits = limits;
    this.milestones = frames.milestones();
    this.saves = saves;
    this.interpreter = new FrameInterpreter(frames, paths(saves));
  }

  private static Map<String, JsonPath> paths(Map<String, SavedValue> saves) {
    return saves.entrySet().stream()
        .filter(save -> save.getValue().path().isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, save -> save.getValue().path().orElseThrow()));
  }

  public StreamFraming framing() {
    return framing;
  }

  public Limits limits() {
    return limits;
  }

  /** Returns the names of the frames whose time is measured, in the order of the contract. */
  public Set<String> milestones() {
    return milestones.keySet();
  }

  /** Returns the names of the values that the frames of a stream save. */
  Set<String> saves() {
    return saves.keySet();
  }

  /** Returns whether the text of the stream is saved, so that it must be kept. */
  public boolean keepsText() {
    return saves.values().stream().anyMatch(SavedValue::isStreamText);
  }

  /** Interprets a frame. */
  public FrameMeaning read(Frame frame) {
    return interpreter.read(frame);
  }

  /**
   * Interprets a complete stream as an answer.
   *
   * @param found the first value of each name in the frames
   * @param text the text of the stream, if {@link #keepsText}
   */
  public Answer answer(Map<String, Object> found, String text) {
    Map<String, Object> saved = new LinkedHashMap<>();
    for (Map.Entry<String, SavedValue> save : saves.entrySet()) {
      Object value = save.getValue().isStreamText() ? text : found.get(save.getKey());
      if (value != null) {
        saved.put(save.getKey(), value);
      } else if (!save.getValue().optional()) {
        return Answer.Unexpected.of(save.getValue() + " is missing in the stream");
      }
    }
    return new Answer.Accepted(saved);
  }
}
