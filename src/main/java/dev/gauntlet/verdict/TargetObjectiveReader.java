package dev.gauntlet.verdict;

import static dev.gauntlet.verdict.ObjectiveReader.LIMIT;
import static dev.gauntlet.verdict.ObjectiveReader.WARN;

import dev.gauntlet.config.Section;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A reader of the objectives on the target's metrics: {@code "pool use" { max = 14 }}. */
final class TargetObjectiveReader {

  private TargetObjectiveReader() {}

  /**
   * Reads the objectives. Problems are added to those of the configuration.
   *
   * @param series the configured series
   */
  static List<Objective> read(Section target, Collection<String> series) {
    return series.stream()
        .filter(target::has)
        .flatMap(name -> ofSeries(target.section(name), name))
        .toList();
  }

  private static Stream<Objective> ofSeries(Section section, String name) {
    return Stream.of(TargetObjective.Statistic.values())
        .flatMap(statistic -> ofStatistic(section, name, statistic));
  }

  private static Stream<Objective> ofStatistic(
      Section section, String name, TargetObjective.Statistic statistic) {
    List<Section> detailed = section.items(statistic.key(), LIMIT);
    if (detailed.isEmpty()) {
      return FigureUnit.PLAIN.limit(section, statistic.key()).stream()
          .mapToObj(limit -> new TargetObjective(name, statistic, limit, OptionalDouble.empty()));
    }
    return detailed.stream()
        .flatMap(
            each -> {
              ObjectiveReader.require(each, LIMIT);
              OptionalDouble warn = FigureUnit.PLAIN.limit(each, WARN);
              OptionalDouble most = FigureUnit.PLAIN.limit(each, LIMIT);
              if (warn.isPresent() && most.isPresent() && warn.getAsDouble() > most.getAsDouble()) {
                ObjectiveReader.rejectWarn(
                    each,
                    FigureUnit.PLAIN.plain(most.getAsDouble()),
                    FigureUnit.PLAIN.plain(warn.getAsDouble()));
              }
              return most.stream()
                  .mapToObj(limit -> new TargetObjective(name, statistic, limit, warn));
            });
  }
}
