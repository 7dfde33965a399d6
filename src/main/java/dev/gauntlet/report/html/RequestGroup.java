package dev.gauntlet.report.html;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The requests of a journey and their sum.
 *
 * @param total the row of the sum; null if there is only one request
 */
record RequestGroup(String journey, List<Row> rows, Row total) {

  /** The displayed percentiles. Each needs enough samples that one may lie above it. */
  private static final double[] PERCENTS = {50, 75, 90, 95, 99, 99.9, 99.99};

  /**
   * A request as a row of texts.
   *
   * @param bad whether any requests failed
   */
  record Row(
      String name,
      String count,
      String failed,
      boolean bad,
      String refused,
      String capped,
      String rate,
      List<Cell> latencies) {}

  /**
   * A figure in milliseconds.
   *
   * @param thin whether the figure is based on too few samples
   */
  record Cell(String text, boolean thin) {}

  /** Returns the column names of */
  static List<String> columns() {
    return List.of(
        "min", "p50", "p75", "p90", "p95", "p99", "p99.9", "p99.99", "max", "mean", "stdev");
  }

  /**
   * Returns the requests of each journey, followed by a row for each group of users and one for all
   * requests.
   */
  static List<RequestGroup> of(RunData run) {
    Map<String, List<RequestData>> journeys = new LinkedHashMap<>();
    run.work().requests()
        .forEach(
            data ->
                journeys
                    .computeIfAbsent(data.key().journey(), unseen -> new ArrayList<>())
                    .add(data));
    List<RequestGroup> groups = new ArrayList<>();
    journeys.forEach(
        (journey, requests) -> groups.add(of(journey, requests, run.span().rateSeconds())));
    run.groups().forEach(group -> groups.add(sum("all of " + group, run.group(group), run)));
    groups.add(sum("All requests", run.total(), run));
    return groups;
  }

  private static RequestGroup sum(String name, RequestData data, RunData run) {
    return new RequestGroup("", List.of(), row(name, data, run.span().rateSeconds()));
  }

  private static RequestGroup of(String journey, List<RequestData> requests, double span) {
    RequestData sum = RequestData.together(new RequestKey(journey, RunData.ALL), requests);
    return new RequestGroup(
        journey,
        requests.stream().map(data -> row(data.key().request(), data, span)).toList(),
        requests.size() == 1 ? null : row("all of " + journey, sum, span));
  }

  private static Row row(String name, RequestData data, double span) {
    double share = data.ended() == 0 ? 0 : (double) data.bad() / data.ended();
    return new Row(
        name,
        NumberText.count(data.ended()),
        data.bad() == 0
            ? "0"
            : "%s (%s)".formatted(NumberText.count(data.bad()), NumberText.percent(share)),
        data.bad() > 0,
        NumberText.count(data.count(OutcomeKind.REFUSED)),
        NumberText.count(data.count(OutcomeKind.CAPPED)),
        NumberText.brief(data.count(OutcomeKind.OK) / span),
        latencies(data.good()));
  }

  private static List<Cell> latencies(LatencyHistogram good) {
    double[] percentiles = good.percentilesMillis(PERCENTS);
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(good.minMillis(), good, 1));
    IntStream.range(0, PERCENTS.length)
        .forEach(i -> cells.add(cell(percentiles[i], good, samplesFor(PERCENTS[i]))));
    for (double figure : new double[] {good.maxMillis(), good.meanMillis(), good.stdevMillis()}) {
      cells.add(cell(figure, good, 1));
    }
    return cells;
  }

  private static long samplesFor(double percent) {
    return Math.round(100 / (100 - percent));
  }

  private static Cell cell(double millis, LatencyHistogram good, long samples) {
    return good.count() == 0
        ? new Cell("–", false)
        : new Cell(NumberText.brief(millis), good.count() < samples);
  }
}
