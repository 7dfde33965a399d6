package dev.gauntlet.verdict;

import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.ObjectiveLimit;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An objective on a statistic of recorded values over the whole run. Values that were never
 * recorded are undecided.
 *
 * @param warn the warning level within the limit
 * @param minSamples the configured minimum; if empty, that of the statistic
 */
record MetricObjective(
    ObjectiveValues values,
    MetricStatistic statistic,
    Threshold limit,
    Optional<Threshold> warn,
    OptionalLong minSamples)
    implements Objective {

  @Override
  public String name() {
    return (label() + " " + limit + " " + values.plannedUnit()).strip();
  }

  private String label() {
    return values.label() + " " + statistic.key();
  }

  @Override
  public List<Object> subject() {
    return List.of(values.subject(), statistic);
  }

  @Override
  public Optional<String> request() {
    return values.request();
  }

  @Override
  public boolean ofLatency() {
    return values.ofLatency();
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return values.appliesTo(requests, planned);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    Optional<MetricData> data = values.of(run);
    MeasuredFigure figure =
        data.map(found -> statistic.figure(found, run.spanSeconds()))
            .orElse(new MeasuredFigure(0, 0, null));
    String unit = data.map(found -> found.sum().key().unit()).orElse(values.plannedUnit());
    long needed = run.needed(minSamples, statistic.minSamples());
    boolean enough = figure.samples() >= needed;
    boolean holds = enough && limit.holds(figure.value());
    return ObjectiveResultBuilder.of(name(), values.figure(statistic))
        .limit(new ObjectiveLimit(limit.bound(), limit.limit(), unit))
        .warn(warn, holds && warn.isPresent() && !warn.get().holds(figure.value()))
        .figure(figure, needed)
        .result(
            ObjectiveStatus.of(enough, holds),
            data.filter(this::keepsNoDistribution).isPresent()
                ? label() + ": a counter keeps only its sum; set count, total, mean or per-second."
                : figure.sentence(
                    label(),
                    value -> (FigureUnit.PLAIN.readable(value) + " " + unit).strip(),
                    limit.limit(),
                    needed));
  }

  private boolean keepsNoDistribution(MetricData data) {
    return statistic.ofDistribution() && data.sum().key().kind() == MetricKind.COUNTER;
  }
}
