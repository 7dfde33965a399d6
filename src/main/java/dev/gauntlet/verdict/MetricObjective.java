package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ConfidenceInterval;
import dev.gauntlet.result.Evidence;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A figure of a journey's own metric, over the whole run, that must keep its limit. What was never
 * recorded is undecided.
 *
 * @param warn from where on the value deserves attention though it holds
 * @param minSamples as configured; else what the figure needs
 */
record MetricObjective(
    String metric,
    MetricStatistic statistic,
    Comparison limit,
    Optional<Comparison> warn,
    OptionalLong minSamples)
    implements Objective {

  @Override
  public String name() {
    return label() + " " + limit;
  }

  private String label() {
    return "metric %s %s".formatted(metric, statistic.key());
  }

  @Override
  public Optional<String> request() {
    return Optional.empty();
  }

  @Override
  public boolean appliesTo(
      Map<String, Set<String>> requests, PlannedLoad planned, Set<String> phases) {
    return true;
  }

  @Override
  public List<Object> subject() {
    return List.of("metric", metric, statistic);
  }

  @Override
  public ObjectiveResult judge(Measures run) {
    Optional<MetricData> data = run.metric(metric);
    Figure figure =
        data.map(found -> statistic.figure(found, run.spanSeconds()))
            .orElse(new Figure(0, 0, null));
    String unit = data.map(found -> found.sum().key().unit()).orElse("");
    long needed = run.needed(minSamples, statistic.minSamples());
    boolean enough = figure.samples() >= needed;
    boolean holds = enough && limit.holds(figure.value());
    ConfidenceInterval interval = limit.bound() == Bound.EXACTLY ? null : figure.interval();
    return Finding.ofMetric(name(), statistic.key(), limit, unit)
        .warn(warn, holds && warn.isPresent() && !warn.get().holds(figure.value()))
        .value(figure)
        .needing(needed)
        .interval(interval, interval == null ? null : evidence(interval))
        .result(status(enough, holds), sentence(figure, unit, needed));
  }

  private static ObjectiveStatus status(boolean enough, boolean holds) {
    if (!enough) {
      return ObjectiveStatus.UNDECIDED;
    }
    return holds ? ObjectiveStatus.PASSED : ObjectiveStatus.FAILED;
  }

  private Evidence evidence(ConfidenceInterval interval) {
    return interval.excludes(limit.limit()) ? Evidence.STRONG : Evidence.WEAK;
  }

  private String sentence(Figure figure, String unit, long needed) {
    if (figure.samples() == 0) {
      return label() + ": no samples.";
    }
    String value =
        "%s: %s, limit %s"
            .formatted(
                label(),
                (Unit.PLAIN.readable(figure.value()) + " " + unit).strip(),
                Unit.PLAIN.readable(limit.limit()));
    return figure.samples() < needed
        ? "%s, but %s of the %s samples that it needs: undecided; run longer, or set min-samples."
            .formatted(value, Unit.COUNT.readable(figure.samples()), Unit.COUNT.readable(needed))
        : "%s (%s samples).".formatted(value, Unit.COUNT.readable(figure.samples()));
  }
}
