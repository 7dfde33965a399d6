package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RequestData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An objective on the refusals of a request by one limit, over the whole run: their exact number,
 * or their latency.
 *
 * @param by the name of the limit that refuses
 */
record RefusalObjective(
    RequestSelector selector, String by, RefusalStatistic statistic, double limit)
    implements Objective {

  RefusalObjective withLimit(double other) {
    return new RefusalObjective(selector, by, statistic, other);
  }

  @Override
  public String name() {
    return "%s %s %s"
        .formatted(label(), statistic.bound(), statistic.unit().plain(limit));
  }

  private String label() {
    return selector.label() + " refused by " + by + what();
  }

  private String what() {
    return statistic == RefusalStatistic.COUNT ? "" : " " + statistic.key();
  }

  @Override
  public Optional<String> request() {
    return selector.request();
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> called, PlannedLoad planned) {
    return selector.appliesTo(called);
  }

  @Override
  public List<Object> subject() {
    return List.of(selector, "refused", by, statistic);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    MeasuredFigure figure = figure(run.requests(selector));
    long needed = run.needed(OptionalLong.empty(), statistic.minSamples());
    boolean enough = figure.samples() >= needed;
    boolean holds = enough && statistic.bound().holds(figure.value(), limit);
    return ObjectiveResultBuilder.of(name(), subjectOfResult())
        .limit(statistic.bound(), limit, statistic.unit())
        .figure(figure, needed)
        .result(
            ObjectiveStatus.of(enough, holds),
            figure.sentence(label(), statistic.unit()::readable, limit, needed));
  }

  private ObjectiveResult.Subject subjectOfResult() {
    return new ObjectiveResult.Subject(
        selector.contract().orElse(null),
        selector.request().orElse(null),
        "refused.%s.%s".formatted(by, statistic.key()),
        null);
  }

  /** Returns the figure. The number of refusals is a sample of all requests, and may be 0. */
  private MeasuredFigure figure(RequestData requests) {
    MeasuredFigure figure =
        statistic.figure(requests.refusals().getOrDefault(by, ValueHistogram.empty()));
    return statistic == RefusalStatistic.COUNT
        ? new MeasuredFigure(figure.value(), requests.ended(), null)
        : figure;
  }
}
