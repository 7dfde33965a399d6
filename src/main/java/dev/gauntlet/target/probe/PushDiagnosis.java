package dev.gauntlet.target.probe;

import dev.gauntlet.config.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis of an expected frame that did not arrive: the other frames that the socket received.
 *
 * @param detail the waiting time, and the number of received frames
 * @param evidence the first received frame; empty if there is none
 */
record PushDiagnosis(String detail, Optional<String> evidence) {

  private static final int LONGEST_SHOWN = 200;

  /**
   * Describes the frames that arrived while the probe waited for another frame.
   *
   * @param first the index of the first frame to consider; earlier frames are ignored
   * @param limit the waiting time, unless the socket closed earlier
   */
  static PushDiagnosis of(ReceivedFrames received, int first, Duration limit, ProbeValues values) {
    List<String> frames = received.behind(first);
    String waited =
        received
            .end()
            .map(end -> "before the end: " + excerpt(end.text(), values))
            .orElseGet(() -> "within " + DurationText.format(limit));
    return new PushDiagnosis(
        waited + "; " + counted(frames.size()),
        frames.stream().findFirst().map(frame -> "first frame: " + excerpt(frame, values)));
  }

  private static String counted(int frames) {
    return switch (frames) {
      case 0 -> "no frame arrived";
      case 1 -> "1 frame arrived";
      default -> "%s frames arrived".formatted(frames);
    };
  }

  static String excerpt(String text, ProbeValues values) {
    return values.excerpt(text, LONGEST_SHOWN);
  }
}
