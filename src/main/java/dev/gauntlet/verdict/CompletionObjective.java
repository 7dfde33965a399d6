package dev.gauntlet.verdict;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.StreamData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A limit on the number of streamed answers that ended in a certain way, or on the share of those
 * that arrived as a whole. Capped streams, which the load generator ended, are not in the share.
 * Undecided without streams.
 *
 * @param what the way in which the streams ended; empty for the share
 * @param limit the maximum number, or the minimum share in percent
 */
record CompletionObjective(RequestSelector selector, Optional<StreamCompletion> what, double limit)
    implements Objective {

  /** The key of the share in settings. */
  static final String SHARE = "complete-share";

  @Override
  public String name() {
    return "%s %s %s".formatted(label(), bound(), unit().plain(limit));
  }

  private String label() {
    return selector.label() + " " + what.map(StreamCompletion::toString).orElse(SHARE);
  }

  private Bound bound() {
    return what.isPresent() ? Bound.AT_MOST : Bound.AT_LEAST;
  }

  private FigureUnit unit() {
    return what.isPresent() ? FigureUnit.COUNT : FigureUnit.PERCENT;
  }

  @Override
  public Optional<String> request() {
    return selector.request();
  }

  @Override
  public List<Object> subject() {
    return List.of(selector, "completion", what);
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return selector.appliesTo(requests);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    MeasuredFigure figure = figure(run.requests(selector).streams());
    long needed = run.needed(OptionalLong.empty(), 1);
    boolean holds = bound().holds(figure.value(), limit);
    return ObjectiveResultBuilder.of(name(), figure())
        .limit(bound(), limit, unit())
        .figure(figure, needed)
        .result(
            ObjectiveStatus.of(figure.samples() >= needed, holds),
            figure.sentence(label(), unit()::readable, limit, needed));
  }

  private ObjectiveResult.Subject figure() {
    return new ObjectiveResult.Subject(
        selector.contract().orElse(null),
        selector.request().orElse(null),
        "stream." + what.map(each -> "completions." + each).orElse(SHARE),
        null);
  }

  private MeasuredFigure figure(StreamData streams) {
    if (what.isPresent()) {
      return new MeasuredFigure(streams.count(what.get()), streams.ended(), null);
    }
    long whole =
        Arrays.stream(StreamCompletion.values())
            .filter(StreamCompletion::good)
            .mapToLong(streams::count)
            .sum();
    return MeasuredFigure.events(whole, streams.ended() - streams.count(StreamCompletion.CAPPED));
  }
}
