package dev.gauntlet.verdict;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestFigure;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.MetricData;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.StreamData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values of a figure of streamed answers, or of a milestone.
 *
 * @param key the name in settings, such as {@code first-content}
 * @param figure the figure
 * @param source finds its values among those of a request
 */
record StreamValues(
    RequestSelector selector,
    String key,
    RequestFigure figure,
    Function<StreamData, ValueHistogram> source)
    implements ObjectiveValues {

  private static final String MILLIS = "ms";

  @Override
  public String label() {
    return selector.label() + " " + key;
  }

  @Override
  public List<Object> subject() {
    return List.of(selector, "stream", figure);
  }

  @Override
  public String plannedUnit() {
    return figure.unit();
  }

  @Override
  public boolean ofLatency() {
    return figure.unit().equals(MILLIS);
  }

  @Override
  public ObjectiveResult.Subject figure(MetricStatistic statistic) {
    return new ObjectiveResult.Subject(
        selector.contract().orElse(null),
        selector.request().orElse(null),
        "stream.%s.%s".formatted(key, statistic.key()),
        null);
  }

  @Override
  public Optional<String> request() {
    return selector.request();
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return selector.appliesTo(requests);
  }

  @Override
  public Optional<MetricData> of(ObjectiveInputs run) {
    ValueHistogram values = source.apply(run.requests(selector).streams());
    MetricKey name = new MetricKey(figure.kind(), key, figure.unit());
    return values.count() == 0
        ? Optional.empty()
        : Optional.of(
            new MetricData(
                new MetricSum(name, values.count(), values.mean() * values.count(), 0), values));
  }
}
