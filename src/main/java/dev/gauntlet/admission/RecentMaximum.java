package dev.gauntlet.admission;

import java.util.ArrayList;
import java.util.List;

/**
 * The maximum of a number since any earlier moment. It keeps only values that no later one exceeds,
 * so its memory is bounded by the number of different values.
 */
final class RecentMaximum {

  private record Point(long nanos, int value) {}

  private final List<Point> falling = new ArrayList<>();
  private int current;

  /** Changes the number; the times of changes never decrease. */
  void set(long nanos, int value) {
    add(new Point(nanos, current));
    current = value;
    add(new Point(nanos, value));
  }

  private void add(Point point) {
    while (!falling.isEmpty() && falling.get(falling.size() - 1).value() <= point.value()) {
      falling.remove(falling.size() - 1);
    }
    falling.add(point);
  }

  int current() {
    return current;
  }

  /** Returns the maximum from a moment until the latest change, including the value before it. */
  int since(long nanos) {
    int low = 0;
    int high = falling.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (falling.get(middle).nanos() < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == falling.size() ? current : Math.max(current, falling.get(low).value());
  }
}
