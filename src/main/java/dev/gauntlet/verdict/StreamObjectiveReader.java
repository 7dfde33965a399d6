package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.RequestFigure;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.StreamMilestone;
import dev.gauntlet.measure.ValueHistogram;
import dev.gauntlet.result.Bound;
import dev.gauntlet.result.StreamData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reader of the objectives on streamed answers of a request, its section {@code stream}: {@code
 * first-content { p95 = 200 ms }}, {@code tokens-per-second { p5 = ">= 20" }}, {@code completions {
 * cut = 0 }}, {@code complete-share = 99 %}.
 *
 * @param milestones the milestones of the request, which are figures as well
 */
record StreamObjectiveReader(RequestSelector selector, Set<String> milestones) {

  /** The key of the section. */
  static final String SECTION = "stream";

  private static final String COMPLETIONS = "completions";

  private static final Set<MetricStatistic> STATISTICS =
      EnumSet.range(MetricStatistic.P1, MetricStatistic.MAX);

  /** Returns the keys of all streams that are not milestones. */
  static Set<String> reserved() {
    return Stream.concat(
            Stream.of(COMPLETIONS, CompletionObjective.SHARE),
            Stream.of(StreamFigure.values()).map(StreamFigure::setting))
        .collect(Collectors.toSet());
  }

  /** Reads the section. Problems are added to those of the configuration. */
  List<Objective> read(Section stream) {
    List<Objective> all = new ArrayList<>();
    for (StreamFigure figure : StreamFigure.values()) {
      all.addAll(read(stream, figure.setting(), figure, data -> data.figure(figure)));
    }
    for (String name : milestones) {
      if (!reserved().contains(name)) {
        all.addAll(read(stream, name, new StreamMilestone(name), data -> data.milestone(name)));
      }
    }
    all.addAll(completions(stream.section(COMPLETIONS)));
    share(stream).ifPresent(all::add);
    stream.rejectUnknownKeys();
    return all;
  }

  private List<MetricObjective> read(
      Section stream,
      String key,
      RequestFigure figure,
      Function<StreamData, ValueHistogram> source) {
    StreamValues values = new StreamValues(selector, key, figure, source);
    return MetricObjectiveReader.read(
        stream.section(key),
        values,
        STATISTICS,
        values.ofLatency()
            ? StreamObjectiveReader::duration
            : (section, each) -> section.optional(each, Threshold::parse));
  }

  private static Optional<Threshold> duration(Section section, String key) {
    return FigureUnit.MILLIS.limit(section, key).stream()
        .mapToObj(limit -> new Threshold(Bound.AT_MOST, limit))
        .findFirst();
  }

  private List<Objective> completions(Section completions) {
    return EnumSet.complementOf(EnumSet.of(StreamCompletion.COMPLETE)).stream()
        .flatMap(
            what ->
                completions.optionalInteger(what.toString(), 0, Integer.MAX_VALUE).stream()
                    .mapToObj(most -> completion(Optional.of(what), most)))
        .toList();
  }

  private Optional<Objective> share(Section stream) {
    OptionalDouble share = FigureUnit.PERCENT.limit(stream, CompletionObjective.SHARE);
    if (share.isPresent() && share.getAsDouble() == 0) {
      stream.problem(CompletionObjective.SHARE, "must be more than 0 %, which is always met");
    }
    return share.stream()
        .mapToObj(least -> completion(Optional.empty(), least))
        .findFirst();
  }

  private Objective completion(Optional<StreamCompletion> what, double limit) {
    return new CompletionObjective(selector, what, limit);
  }
}
