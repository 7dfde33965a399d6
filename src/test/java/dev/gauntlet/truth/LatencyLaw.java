package dev.gauntlet.truth;

import java.time.Duration;
import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A distribution of service times, given by its quantile function. */
@FunctionalInterface
public interface LatencyLaw {

  /**
Returns the service time below which a share {@code u} of all requests stays.
   *
   * @param u above 0 and below 1
   */
  Duration quantile(double u);

  static LatencyLaw constant(Duration time) {
    return u -> time;
  }

  /**
   * @param sigma standard deviation of the time's natural logarithm; 1 puts p99 at 10 medians
   */
  static LatencyLaw logNormal(Duration median, double sigma) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return u ->
        Duration.ofNanos(
            Math.round(
                median.toNanos() * Math.exp(sigma * normal.inverseCumulativeProbability(u))));
  }

  /**
Returns exactly these times, each with its given frequency in one period of a grid.
   */
  static LatencyLaw of(Collection<Duration> times) {
    Duration[] sorted = times.stream().sorted().toArray(Duration[]::new);
    return u -> sorted[(int) (u * sorted.length)];
  }
}
