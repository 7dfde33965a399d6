package dev.gauntlet.verdict;

import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.StripCell;
import dev.gauntlet.result.WindowsResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/** The states of a criterion in all windows, with two bits for each. */
final class WindowStates {

  /** The number of consecutive windows that must hold before a system counts as recovered. */
  static final int SETTLED = 3;

  private final double seconds;
  private final BitSet judged = new BitSet();
  private final BitSet broken = new BitSet();
  private double start;
  private int size;

  /**
   * @param seconds the length of a window
   */
  WindowStates(double seconds) {
    this.seconds = seconds;
  }

  /** Adds the next window. */
  void add(LoadWindow window, WindowState state) {
    if (size == 0) {
      start = window.atSeconds();
    }
    judged.set(size, state != WindowState.NO_DATA);
    broken.set(size, state == WindowState.BROKEN);
    size++;
  }

  int judged() {
    return judged.cardinality();
  }

  int broken() {
    return broken.cardinality();
  }

  /** Returns the share of judged windows that held; 0 if none was judged. */
  double share() {
    return judged() == 0 ? 0 : (double) (judged() - broken()) / judged();
  }

  WindowsResult result(Criterion criterion, double target) {
    return new WindowsResult(
        seconds,
        criterion.allowed(),
        new WindowsResult.Counts(judged(), broken(), rounded(share()), target, usedBudget(target)),
        new WindowsResult.Breaches(
            broken.isEmpty() ? null : Math.max(0, at(broken.nextSetBit(0))), longestBreach()),
        strip());
  }

  private Double usedBudget(double target) {
    double budget = (1 - target) * judged();
    return budget <= 1e-9 ? null : rounded(broken() / budget);
  }

  private double at(int window) {
    return start + window * seconds;
  }

  /**
   * Returns the length of the longest breach. A breach ends at a window that holds; a window
   * without data neither ends nor prolongs it.
   */
  private double longestBreach() {
    int longest = 0;
    for (int first = broken.nextSetBit(0); first >= 0; ) {
      int held = nextHeld(first);
      int last = broken.previousSetBit(held - 1);
      longest = Math.max(longest, last - first + 1);
      first = broken.nextSetBit(held);
    }
    return longest * seconds;
  }

  private int nextHeld(int from) {
    int window = from;
    while (window < size && !(judged.get(window) && !broken.get(window))) {
      window++;
    }
    return window;
  }

  /**
   * Returns the time from a moment until windows hold again for good: until the first of three
   * consecutive windows that hold, or of as many as remain.
   *
   * @param from the moment, in seconds since the load's start
   * @return 0 if all windows held; empty if none held, or if none remained
   */
  OptionalDouble settledAfter(double from) {
    int first = Math.max(0, (int) Math.ceil((from - start) / seconds - 0.5));
    int row = 0;
    int begin = first;
    int last = first - 1;
    for (int window = judged.nextSetBit(first);
        window >= 0;
        window = judged.nextSetBit(window + 1)) {
      begin = row == 0 ? window : begin;
      row = broken.get(window) ? 0 : row + 1;
      last = window;
      if (row == SETTLED) {
        break;
      }
    }
    if (row == 0 || last < first) {
      return OptionalDouble.empty();
    }
    boolean allAlong = broken.get(first, begin).isEmpty();
    return OptionalDouble.of(allAlong ? 0 : rounded(Math.max(0, at(begin) - from)));
  }

  private List<StripCell> strip() {
    int perCell = Math.max(1, (size + WindowsResult.MOST_CELLS - 1) / WindowsResult.MOST_CELLS);
    List<StripCell> cells = new ArrayList<>();
    for (int from = 0; from < size; from += perCell) {
      int until = Math.min(size, from + perCell);
      cells.add(
          new StripCell(
              rounded(at(from)),
              (until - from) * seconds,
              judged.get(from, until).cardinality(),
              broken.get(from, until).cardinality()));
    }
    return cells;
  }

  private static double rounded(double value) {
    return Math.rint(value * 10_000) / 10_000;
  }
}
