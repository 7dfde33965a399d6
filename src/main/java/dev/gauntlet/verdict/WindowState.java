package dev.gauntlet.verdict;

import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.RunData;
import java.util.List;

/** How a criterion went in one window. */
enum WindowState {
  HELD,
  /**
   * The limit was broken, all answers were bad, or none came at all while requests were under way:
   * a target that stands still is no target without data.
   */
  BROKEN,
  /** Nothing was asked, or nothing but announced refusals came. */
  NO_DATA;

  /** How several criteria went together: one that breaks is enough. */
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
