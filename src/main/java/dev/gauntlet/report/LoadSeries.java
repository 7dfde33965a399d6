package dev.gauntlet.report;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.UsersSample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** The time series of a run, as rows of tables and points of charts. The logs are read once. */
public final class LoadSeries {

  /** The maximum length of a run with rows of one second. */
  private static final double FINE_SECONDS = 3600;

  private static final Duration FINE = Duration.ofSeconds(1);
  private static final Duration COARSE = Duration.ofSeconds(10);
  private static final int MOST_POINTS = 480;

  private final TreeMap<Double, Integer> users = new TreeMap<>();
  private final TreeMap<Double, Double> contentBytes = new TreeMap<>();
  private final LatencyHistogram good = LatencyHistogram.dense();
  private final List<SeriesRow> rows = new ArrayList<>();
  private final List<SeriesPoint> points = new ArrayList<>();
  private final List<LoadWindow> pending = new ArrayList<>();
  private final List<RequestData> pendingTotals = new ArrayList<>();
  private final Function<LatencyHistogram, List<Double>> percentiles;
  private final int windowsPerPoint;
  private double goodMillis;
  private long ended;
  private long bad;

  private LoadSeries(
      RunData run, Duration window, Function<LatencyHistogram, List<Double>> percentiles) {
    this.percentiles = percentiles;
    for (UsersSample at : run.moments().users()) {
      users.put(at.atSeconds(), at.users().values().stream().mapToInt(Integer::intValue).sum());
    }
    run.moments().contentBytes().forEach(at -> contentBytes.put(at.atSeconds(), at.mean()));
    double windows = run.span().loadSeconds() / window.toSeconds();
    windowsPerPoint = (int) Math.max(1, Math.ceil(windows / MOST_POINTS));
  }

  /**
   * Reads the logs of a run.
   *
   * @param percentiles computes the percentiles of a row from its good answers
   * @throws IOException if the logs cannot be read
   */
  public static LoadSeries read(RunData run, Function<LatencyHistogram, List<Double>> percentiles)
      throws IOException {
    Duration window = run.span().loadSeconds() <= FINE_SECONDS ? FINE : COARSE;
    LoadSeries series = new LoadSeries(run, window, percentiles);
    run.windows(window, series::add);
    series.point();
    return series;
  }

  private void add(LoadWindow window) {
    RequestData total = window.total();
    good.add(total.good());
    goodMillis += total.good().meanMillis() * total.good().count();
    ended += total.ended();
    bad += total.bad();
    rows.add(
        new SeriesRow(
            window.atSeconds(),
            window.seconds(),
            usersAt(window.atSeconds()),
            total.ended(),
            total.bad(),
            percentiles.apply(total.good()),
            sum(window.endSeconds())));
    pending.add(window);
    pendingTotals.add(total);
    if (pending.size() == windowsPerPoint) {
      point();
    }
  }

  private SeriesRow.Sum sum(double untilSeconds) {
    double[] latencies = good.percentilesMillis(0, 50, 100);
    double mean = good.count() == 0 ? 0 : goodMillis / good.count();
    var bodies = contentBytes.floorEntry(untilSeconds);
    return new SeriesRow.Sum(
        ended,
        bad,
        latencies[1],
        mean,
        latencies[0],
        latencies[2],
        bodies == null ? null : bodies.getValue());
  }

  /** Returns the number of users in a second. The sample at its start was taken just before it. */
  private int usersAt(double seconds) {
    var next = users.ceilingEntry(seconds);
    return next == null ? 0 : next.getValue();
  }

  private void point() {
    if (!pending.isEmpty()) {
      int present = usersAt(pending.get(0).atSeconds());
      points.add(SeriesPoint.of(pending, pendingTotals, present));
      pending.clear();
      pendingTotals.clear();
    }
  }

  /** Returns rows of one second, or of ten seconds if the run is longer than an hour. */
  public List<SeriesRow> rows() {
    return rows;
  }

  /** Returns at most as many points as a chart can show. */
  public List<SeriesPoint> points() {
    return points;
  }
}
