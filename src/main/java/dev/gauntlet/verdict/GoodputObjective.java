package dev.gauntlet.verdict;

import dev.gauntlet.measure.GoodLimits;
import dev.gauntlet.measure.Goodness;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.GoodputData;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The minimum share of the requests that meet several limits at once, or of the iterations in which
 * every request does. Errors are not good. What the load generator ended, announced refusals, and
 * what could not be measured are not in the share.
 *
 * @param limits the limits of a request; empty for conversations
 * @param share the minimum in percent
 */
record GoodputObjective(RequestSelector selector, Optional<GoodLimits> limits, double share)
    implements Objective {

  private static final FigureUnit UNIT = FigureUnit.PERCENT;

  @Override
  public String name() {
    return "%s >= %s".formatted(label(), UNIT.plain(share));
  }

  private String label() {
    return limits.isPresent() ? selector.label() + " goodput" : "goodput of conversations";
  }

  @Override
  public Optional<String> request() {
    return selector.request();
  }

  @Override
  public List<Object> subject() {
    return List.of(selector, "goodput");
  }

  @Override
  public boolean appliesTo(Map<String, Set<String>> requests, PlannedLoad planned) {
    return selector.appliesTo(requests);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    Map<Goodness, Long> counts = counts(run.goodput());
    long good = counts.getOrDefault(Goodness.GOOD, 0L);
    long judged = good + counts.getOrDefault(Goodness.NOT_GOOD, 0L);
    MeasuredFigure figure = MeasuredFigure.events(good, judged);
    long needed = run.needed(OptionalLong.empty(), 1);
    return ObjectiveResultBuilder.of(name(), subjectOfResult())
        .limit(Bound.AT_LEAST, share, UNIT)
        .figure(figure, needed)
        .result(
            ObjectiveStatus.of(judged >= needed, figure.value() >= share),
            sentence(figure, counts.getOrDefault(Goodness.EXCLUDED, 0L), needed));
  }

  private Map<Goodness, Long> counts(GoodputData data) {
    return limits.isPresent()
        ? data.requests().getOrDefault(limits.get(), Map.of())
        : data.conversations();
  }

  private String sentence(MeasuredFigure figure, long excluded, long needed) {
    String sentence = figure.sentence(label(), UNIT::readable, share, needed);
    return excluded == 0
        ? sentence
        : "%s Not judged: %s that could not be measured or were cut off."
            .formatted(
                sentence,
                FigureUnit.counted(excluded, limits.isPresent() ? "request" : "conversation"));
  }

  private ObjectiveResult.Subject subjectOfResult() {
    return new ObjectiveResult.Subject(
        selector.contract().orElse(null),
        selector.request().orElse(null),
        limits.isPresent() ? "goodput" : "goodput.conversations",
        null);
  }
}
