package dev.gauntlet.verdict;

import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.RunData;
import java.util.List;

/** The state of a criterion in one window. */
enum WindowState {
  HELD,
  /**
   * The limit was exceeded, all answers were bad, or none arrived while requests were in flight. So
   * a target that does not respond is not a window without data.
   */
  BROKEN,
  /** No requests were sent, or only announced refusals arrived. */
  NO_DATA;

  /** Returns the state of several criteria together: one broken criterion is enough. */
  static WindowState together(List<Criterion> criteria, LoadWindow window, RunData run) {
    WindowState all = NO_DATA;
    for (Criterion criterion : criteria) {
      WindowState state = criterion.in(window, run);
      if (state == BROKEN) {
        return BROKEN;
      }
      all = state == HELD ? HELD : all;
    }
    return all;
  }
}
