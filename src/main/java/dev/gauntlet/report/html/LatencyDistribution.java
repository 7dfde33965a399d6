package dev.gauntlet.report.html;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of the latencies of good answers.
 *
 * @param from the lower edges of the bars, in milliseconds
 * @param shares the share of all good answers in each bar, in percent
 */
record LatencyDistribution(List<Double> from, List<Double> shares) {

  /** The steps of a decade, each about 25 % above the previous one. */
  private static final double[] STEPS = {1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8};

  private static final double HIGHEST = 3_600_000;

  static LatencyDistribution of(LatencyHistogram good) {
    if (good.count() == 0) {
      return new LatencyDistribution(List.of(), List.of());
    }
    List<Double> edges = edges(good.minMillis(), good.maxMillis());
    double[] array = edges.stream().mapToDouble(Double::doubleValue).toArray();
    long[] counts = good.countsBetween(array);
    return new LatencyDistribution(
        edges.subList(0, counts.length),
        Arrays.stream(counts)
            .mapToObj(count -> Rounding.thousandths(100.0 * count / good.count()))
            .toList());
  }

  /**
   * Returns the edges from the last one below the shortest latency to the first one above the
   * longest.
   */
  private static List<Double> edges(double min, double max) {
    List<Double> edges = new ArrayList<>(List.of(0.0));
    // If the shortest latency is 0, the data is in whole milliseconds.
    for (double decade = min > 0 && min < 1 ? 0.01 : 1; decade < HIGHEST; decade *= 10) {
      for (double edge : decade == 1 ? whole() : STEPS) {
        double millis = Rounding.thousandths(edge * decade);
        if (millis <= min) {
          edges.clear();
        }
        if (edges.isEmpty() || edges.get(edges.size() - 1) < millis) {
          edges.add(millis);
        }
        if (millis > max) {
          return edges;
        }
      }
    }
    return edges;
  }

  /**
   * Returns edges in whole milliseconds. Below 10 ms, data in whole milliseconds would leave gaps
   * between finer steps.
   */
  private static double[] whole() {
    return new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
  }

  /** Returns a sentence that describes the chart. */
  static String words(LatencyHistogram good) {
    if (good.count() == 0) {
      return "There was no good answer.";
    }
    double[] at = good.percentilesMillis(50, 95, 99);
    return "Half of the %s good answers arrived within %s ms, 95 %% within %s ms, 99 %% within %s ms; the"
            .formatted(
                NumberText.count(good.count()),
                NumberText.brief(at[0]),
                NumberText.brief(at[1]),
                NumberText.brief(at[2]))
        + " longest took %s ms.".formatted(NumberText.brief(good.maxMillis()));
  }
}
