package dev.gauntlet.verdict;

import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.ObjectiveResult;
import java.util.List;
import java.util.Optional;

/** The values of a custom metric of a journey. */
record JourneyMetricValues(String metric) implements ObjectiveValues {

  @Override
  public String label() {
    return "metric " + metric;
  }

  @Override
  public List<Object> subject() {
    return List.of("metric", metric);
  }

  @Override
  public String plannedUnit() {
    return "";
  }

  @Override
  public ObjectiveResult.Subject figure(MetricStatistic statistic) {
    return new ObjectiveResult.Subject(null, null, statistic.key(), null);
  }

  @Override
  public Optional<MetricData> of(ObjectiveInputs run) {
    return run.metric(metric);
  }
}
