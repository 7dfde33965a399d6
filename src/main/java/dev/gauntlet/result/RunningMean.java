package dev.gauntlet.result;

import dev.gauntlet.measure.ValueHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cumulative mean of all values at the end of each interval of a metric. */
final class RunningMean {

  private record IntervalSum(long count, double sum) {
    IntervalSum plus(IntervalSum other) {
      return new IntervalSum(count + other.count, sum + other.sum);
    }
  }

  private final TreeMap<Long, IntervalSum> intervals = new TreeMap<>();

  /**
   * Adds values; intervals may be added in any order.
   *
   * @param endSecond the second of the run in which the interval ends
   */
  void add(long endSecond, ValueHistogram values) {
    IntervalSum interval = new IntervalSum(values.count(), values.mean() * values.count());
    intervals.merge(endSecond, interval, IntervalSum::plus);
  }

  /**
   * Returns the means. The mean of an interval that continues after the load is placed at the
   * load's end.
   *
   * @param loadStartSeconds the start of the load, counted from the run's start
   */
  List<MeanSample> means(double loadStartSeconds, double loadSeconds) {
    List<MeanSample> means = new ArrayList<>();
    IntervalSum all = new IntervalSum(0, 0);
    for (Map.Entry<Long, IntervalSum> each : intervals.entrySet()) {
      all = all.plus(each.getValue());
      double at = Math.min(loadSeconds, each.getKey() - loadStartSeconds);
      means.add(new MeanSample(at, all.sum() / all.count()));
    }
    return means;
  }
}
