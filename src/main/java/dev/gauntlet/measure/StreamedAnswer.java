package dev.gauntlet.measure;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The measurements of one streamed answer. All times are since the start of the request.
 *
 * @param times the times of the stream
 * @param chunks the number of frames with content
 * @param tokens the number of generated tokens that the server reported; empty if it reported none
 * @param gapsMicros the time between each chunk and the next one; empty with fewer than two chunks
 * @param milestones the time of the first frame of each named kind that arrived
 */
public record StreamedAnswer(
    StreamCompletion completion,
    Times times,
    long chunks,
    OptionalLong tokens,
    int[] gapsMicros,
    Map<String, Long> milestones)
    implements RequestFigure.Source {

  private static final StreamFigure[] FIGURES = StreamFigure.values();
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public void forEach(RequestFigure.Consumer to) {
    to.accept(completion, 1);
    for (StreamFigure figure : FIGURES) {
      figure.values(this).forEach(value -> to.accept(figure, value));
    }
    if (completion.measured()) {
      milestones.forEach(
          (name, nanos) -> to.accept(new StreamMilestone(name), nanos / NANOS_PER_MILLI));
    }
  }

  /**
   * The times of a stream in nanoseconds; negative if the event did not occur.
   *
   * @param firstByte the first byte of the answer
   * @param firstContent the first frame with content
   * @param lastContent the last frame with content
   * @param end the end marker
   */
  public record Times(long firstByte, long firstContent, long lastContent, long end) {}
}
