package dev.gauntlet.target.probe;

import dev.gauntlet.config.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came over a socket in place of what was waited for.
 *
 * @param detail how long it was waited, and how many frames came
 * @param evidence the first of them
 */
record WhatCame(String detail, Optional<String> evidence) {

  private static final int LONGEST_SHOWN = 200;

  /**
   * @param first so many frames are not of concern
   * @param limit until which it was waited, unless the socket ended
   */
  static WhatCame of(HeardFrames heard, int first, Duration limit, ProbeValues values) {
    List<String> frames = heard.behind(first);
    String waited =
        heard
            .end()
            .map(end -> "before the end: " + excerpt(end.text(), values))
            .orElseGet(() -> "within " + DurationText.format(limit));
    return new WhatCame(
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
