package dev.gauntlet.target.probe;

import dev.gauntlet.config.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis of an expected frame that did not arrive: the frames that a socket received instead.
 *
 * @param detail how long it was waited, and how many frames came
 * @param evidence the first of them
 */
record PushDiagnosis(String detail, Optional<String> evidence) {

  private static final int LONGEST_SHOWN = 200;

  /**
   * @param first so many frames are not of concern
   * @param limit until which it was waited, unless the socket ended
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
      case 0 -> "no frame came";
      case 1 -> "1 frame came";
      default -> "%s frames came".formatted(frames);
    };
  }

  static String excerpt(String text, ProbeValues values) {
    return values.excerpt(text, LONGEST_SHOWN);
  }
}
