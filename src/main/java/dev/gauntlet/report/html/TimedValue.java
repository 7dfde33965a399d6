package dev.gauntlet.report.html;

import dev.gauntlet.result.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Values over time, as pairs of seconds and value. */
final class TimedValue {

  private static final int MOST = 480;

  private TimedValue() {}

  static List<Number> of(double atSeconds, double value) {
    return List.of(Rounding.thousandths(atSeconds), Rounding.thousandths(value));
  }

  /**
   * Returns at most as many points as a chart can show. The highest of neighbouring values is kept,
   * so that a short peak is not lost.
   */
  static List<List<Number>> thinned(List<List<Number>> points) {
    int step = Math.max(1, (points.size() + MOST - 1) / MOST);
    List<List<Number>> kept = new ArrayList<>();
    for (int from = 0; from < points.size(); from += step) {
      kept.add(highest(points.subList(from, Math.min(points.size(), from + step))));
    }
    return kept;
  }

  private static List<Number> highest(List<List<Number>> points) {
    List<Number> highest = points.get(0);
    for (List<Number> point : points) {
      highest = point.get(1).doubleValue() > highest.get(1).doubleValue() ? point : highest;
    }
    return highest;
  }
}
