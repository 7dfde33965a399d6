package dev.gauntlet.report;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.LoadWindow;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point of the charts over time.
 *
 * @param atSeconds the start of its interval, in seconds since the load's start
 * @param users the number of active users at that time
 * @param figures the figures of each request, and those of all requests under {@link #TOTAL}
 */
public record SeriesPoint(double atSeconds, int users, Map<RequestKey, Figures> figures) {

  /** The key of all requests together. */
  public static final RequestKey TOTAL = new RequestKey(RunData.ALL, RunData.ALL);

  /**
   * The figures of the requests that were sent in an interval.
   *
   * @param p50 the median of good answers in milliseconds. All percentiles are null if there is no
   *     good answer
   */
  public record Figures(
      double okPerSecond,
      double refusedPerSecond,
      double badPerSecond,
      Double p50,
      Double p95,
      Double p99) {

    static Figures of(RequestData data, double seconds) {
      LatencyHistogram good = data.good();
      double[] latencies = good.percentilesMillis(50, 95, 99);
      boolean any = good.count() > 0;
      return new Figures(
          data.count(OutcomeKind.OK) / seconds,
          data.count(OutcomeKind.REFUSED) / seconds,
          data.bad() / seconds,
          any ? latencies[0] : null,
          any ? latencies[1] : null,
          any ? latencies[2] : null);
    }
  }

  /**
   * @param windows at least one
   * @param totals the sum of all requests for each window
   */
  static SeriesPoint of(List<LoadWindow> windows, List<RequestData> totals, int users) {
    double seconds = windows.stream().mapToDouble(LoadWindow::seconds).sum();
    Map<RequestKey, List<RequestData>> parts = new LinkedHashMap<>();
    for (LoadWindow window : windows) {
      for (RequestData data : window.requests()) {
        parts.computeIfAbsent(data.key(), unseen -> new ArrayList<>()).add(data);
      }
    }
    parts.put(TOTAL, totals);
    Map<RequestKey, Figures> figures = new LinkedHashMap<>();
    parts.forEach(
        (key, data) -> figures.put(key, Figures.of(RequestData.together(key, data), seconds)));
    return new SeriesPoint(windows.get(0).atSeconds(), users, figures);
  }
}
