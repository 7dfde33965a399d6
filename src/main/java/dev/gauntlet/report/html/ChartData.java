package dev.gauntlet.report.html;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.report.LoadSeries;
import dev.gauntlet.report.SeriesPoint;
import dev.gauntlet.report.SeriesPoint.Figures;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.Rounding;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.UsersSample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The data of the charts. Times are seconds since the load's start.
 *
 * @param seconds the minimum end of the time axis: the end of the load, or the time when the last
 *     user left
 * @param times the start times of the points of {@code requests}
 * @param requests the series of all requests together, then those of each request
 * @param setup the intervals in which setup steps ran during the load, as pairs of start and end
 */
record ChartData(
    double seconds,
    List<Double> times,
    List<Band> phases,
    List<RequestSeries> requests,
    @JsonUnwrapped UserSeries users,
    List<List<Double>> setup,
    List<ResourceChart> resources,
    LatencyDistribution distribution) {

  /**
   * The number of users over time, as pairs of time and users.
   *
   * @param users the actual users
   * @param planned the planned users
   */
  record UserSeries(List<List<Number>> users, List<List<Number>> planned) {

    private static UserSeries of(RunData run) {
      return new UserSeries(
          TimedValue.thinned(run.moments().users().stream().map(ChartData::pair).toList()),
          run.header().plannedUsers().stream()
              .map(at -> TimedValue.of(at.atSeconds(), at.users()))
              .toList());
    }
  }

  /** The interval of a phase. */
  record Band(String name, double from, double to) {}

  /**
   * The series of a request: rates per second, and latencies in milliseconds; null without a good
   * answer.
   */
  record RequestSeries(
      String name,
      List<Double> ok,
      List<Double> refused,
      List<Double> bad,
      List<Double> p50,
      List<Double> p95,
      List<Double> p99) {}

  static ChartData of(RunData run, LoadSeries series) {
    List<SeriesPoint> points = series.points();
    return new ChartData(
        Rounding.thousandths(Math.max(run.span().loadSeconds(), lastUserSeen(run))),
        points.stream().map(SeriesPoint::atSeconds).toList(),
        run.work().phases().stream()
            .map(phase -> new Band(phase.name(), phase.atSeconds(), phase.endSeconds()))
            .toList(),
        keys(run, points).stream().map(key -> series(key, points)).toList(),
        UserSeries.of(run),
        SetupMarkers.of(run),
        ResourceChart.of(run),
        LatencyDistribution.of(run.total().good()));
  }

  private static double lastUserSeen(RunData run) {
    return run.moments().users().stream()
        .filter(at -> all(at) > 0)
        .mapToDouble(UsersSample::atSeconds)
        .max()
        .orElse(0);
  }

  private static List<Number> pair(UsersSample at) {
    return TimedValue.of(at.atSeconds(), all(at));
  }

  private static int all(UsersSample at) {
    return at.users().values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Returns the key of all requests together, followed by those of requests with data, in the run's
   * order.
   */
  private static List<RequestKey> keys(RunData run, List<SeriesPoint> points) {
    Set<RequestKey> reported = new HashSet<>();
    points.forEach(point -> reported.addAll(point.figures().keySet()));
    List<RequestKey> keys = new ArrayList<>(List.of(SeriesPoint.TOTAL));
    run.work().requests().stream()
        .map(RequestData::key)
        .filter(reported::contains)
        .forEach(keys::add);
    return keys;
  }

  private static RequestSeries series(RequestKey key, List<SeriesPoint> points) {
    return new RequestSeries(
        key.equals(SeriesPoint.TOTAL) ? "All requests" : key.request() + " (" + key.journey() + ")",
        values(key, points, Figures::okPerSecond, 0.0),
        values(key, points, Figures::refusedPerSecond, 0.0),
        values(key, points, Figures::badPerSecond, 0.0),
        values(key, points, Figures::p50, null),
        values(key, points, Figures::p95, null),
        values(key, points, Figures::p99, null));
  }

  private static List<Double> values(
      RequestKey key, List<SeriesPoint> points, Function<Figures, Double> value, Double absent) {
    List<Double> values = new ArrayList<>(points.size());
    for (SeriesPoint point : points) {
      Figures figures = point.figures().get(key);
      Double reported = figures == null ? absent : value.apply(figures);
      values.add(reported == null ? null : (Double) Rounding.thousandths(reported));
    }
    return values;
  }
}
