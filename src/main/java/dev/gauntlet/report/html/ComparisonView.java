package dev.gauntlet.report.html;

import dev.gauntlet.report.NumberText;
import dev.gauntlet.report.ObjectiveText;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.LatencyMs;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A comparison of a run with an earlier one.
 *
 * @param earlier the name of the earlier run
 * @param differences the differences of the configurations, which may explain those of the results
 */
record ComparisonView(String earlier, List<String> differences, List<Row> rows) {

  private static final String NONE = "–";

  /**
   * A figure of both runs.
   *
   * @param trend {@code better}, {@code worse} or {@code same}
   * @param certainty whether the difference may be due to chance, if that is known
   */
  record Row(
      String name, String before, String now, String change, String trend, String certainty) {}

  static ComparisonView of(RunResult past, RunResult now) {
    String title = past.provenance().title();
    List<Row> rows = new ArrayList<>(totals(past, now));
    rows.addAll(objectives(past, now));
    return new ComparisonView(
        past.run().id()
            + (title.isEmpty() ? "" : " (" + title + ")")
            + ", "
            + TimeText.day(past.run().start())
            + ", "
            + past.verdict().status(),
        differences(past, now),
        rows);
  }

  private static List<String> differences(RunResult past, RunResult now) {
    List<String> differences = new ArrayList<>();
    difference(differences, "commit", past, now, run -> shortCommit(run.provenance().commit()));
    difference(differences, "Gauntlet", past, now, run -> run.run().software().gauntlet());
    difference(differences, "Java", past, now, run -> run.run().software().java());
    difference(differences, "host", past, now, run -> run.provenance().machine().host());
    difference(
        differences, "platform version", past, now, run -> run.provenance().targetVersions());
    return differences;
  }

  private static void difference(
      List<String> found,
      String name,
      RunResult past,
      RunResult now,
      Function<RunResult, Object> fact) {
    if (!fact.apply(past).equals(fact.apply(now))) {
      found.add("%s %s, now %s".formatted(name, fact.apply(past), fact.apply(now)));
    }
  }

  private static String shortCommit(String commit) {
    return commit.length() > 10 ? commit.substring(0, 10) : commit.isEmpty() ? "unknown" : commit;
  }

  private static List<Row> totals(RunResult past, RunResult now) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            "good answers per second",
            past.work().totals().rates().perSecond(),
            now.work().totals().rates().perSecond(),
            value -> NumberText.brief(value) + " /s",
            false));
    if (past.work().totals().latencyMs() != null && now.work().totals().latencyMs() != null) {
      latency(rows, "all requests p50", past, now, LatencyMs::p50);
      latency(rows, "all requests p95", past, now, LatencyMs::p95);
      latency(rows, "all requests p99", past, now, LatencyMs::p99);
    }
    return rows;
  }

  private static void latency(
      List<Row> rows, String name, RunResult past, RunResult now, ToDoubleFunction<LatencyMs> of) {
    rows.add(
        row(
            name,
            of.applyAsDouble(past.work().totals().latencyMs()),
            of.applyAsDouble(now.work().totals().latencyMs()),
            value -> NumberText.brief(value) + " ms",
            true));
  }

  private static Row row(
      String name, double before, double now, Function<Double, String> text, boolean lessIsBetter) {
    return new Row(
        name,
        text.apply(before),
        text.apply(now),
        change(before, now),
        trend(before, now, lessIsBetter),
        NONE);
  }

  private static List<Row> objectives(RunResult past, RunResult now) {
    Map<String, ObjectiveResult> before =
        past.objectives().stream()
            .collect(Collectors.toMap(ObjectiveResult::name, each -> each, (one, same) -> one));
    return now.objectives().stream()
        .filter(each -> each.measured().value() != null && before.containsKey(each.name()))
        .filter(each -> before.get(each.name()).measured().value() != null)
        .map(each -> row(before.get(each.name()), each))
        .toList();
  }

  private static Row row(ObjectiveResult before, ObjectiveResult now) {
    double valueBefore = before.measured().value();
    double value = now.measured().value();
    return new Row(
        NonBreakingText.of(now.name()),
        ObjectiveText.value(before),
        ObjectiveText.value(now),
        change(valueBefore, value),
        trend(valueBefore, value, now.allowed().bound() != Bound.AT_LEAST),
        certainty(before.measured().interval(), now.measured().interval()));
  }

  /** Returns the change in percent of the earlier value. A change that rounds to 0 has no sign. */
  static String change(double before, double now) {
    if (before == now) {
      return "none";
    }
    if (before == 0) {
      return NONE;
    }
    double perMille = Math.rint(1000 * (now - before) / before);
    return perMille == 0
        ? "under 0.1 %"
        : (perMille > 0 ? "+" : "") + NumberText.percent(perMille / 1000);
  }

  private static String trend(double before, double now, boolean lessIsBetter) {
    return before == now ? "same" : now < before == lessIsBetter ? "better" : "worse";
  }

  private static String certainty(ConfidenceInterval before, ConfidenceInterval now) {
    if (before == null || now == null || open(before) || open(now)) {
      return NONE;
    }
    boolean apart = before.high() < now.low() || now.high() < before.low();
    return apart ? "clear" : "within chance";
  }

  private static boolean open(ConfidenceInterval interval) {
    return interval.low() == null || interval.high() == null;
  }
}
