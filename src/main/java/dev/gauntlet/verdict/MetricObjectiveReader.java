package dev.gauntlet.verdict;

import static dev.gauntlet.verdict.ObjectiveReader.LIMIT;
import static dev.gauntlet.verdict.ObjectiveReader.WARN;

import dev.gauntlet.config.Section;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A reader of the objectives on custom metrics of journeys: {@code "tokens per second" { p5 = ">=
 * 20" }}, or in the long form {@code p5 { limit = ">= 20", warn = ">= 30", min-samples = 50 }}.
 */
final class MetricObjectiveReader {

  private MetricObjectiveReader() {}

  /**
   * Reads the objectives. Problems are added to those of the configuration.
   *
   * @param recorded the metrics of the run; objectives on others are ignored, because a
   *     configuration may serve many runs
   */
  static List<Objective> read(Section metrics, Collection<String> recorded) {
    List<Objective> all =
        metrics.keys().stream()
            .flatMap(name -> ofMetric(metrics.section(name), name))
            .filter(objective -> recorded.contains(objective.metric()))
            .map(Objective.class::cast)
            .toList();
    metrics.rejectUnknownKeys();
    return all;
  }

  private static Stream<MetricObjective> ofMetric(Section section, String name) {
    return Stream.of(MetricStatistic.values())
        .flatMap(statistic -> ofStatistic(section, name, statistic));
  }

  private static Stream<MetricObjective> ofStatistic(
      Section section, String name, MetricStatistic statistic) {
    List<Section> detailed = section.items(statistic.key(), LIMIT);
    if (detailed.isEmpty()) {
      return section.optional(statistic.key(), Threshold::parse).stream()
          .map(
              limit ->
                  new MetricObjective(
                      name, statistic, limit, Optional.empty(), OptionalLong.empty()));
    }
    return detailed.stream().flatMap(each -> detailed(each, name, statistic));
  }

  private static Stream<MetricObjective> detailed(
      Section section, String name, MetricStatistic statistic) {
    ObjectiveReader.require(section, LIMIT);
    Optional<Threshold> warn = section.optional(WARN, Threshold::parse);
    OptionalLong minSamples = ObjectiveReader.minSamples(section);
    Optional<Threshold> limit = section.optional(LIMIT, Threshold::parse);
    if (warn.isPresent() && limit.isPresent() && !limit.get().holds(warn.get().limit())) {
      ObjectiveReader.rejectWarn(section, limit.get().toString(), warn.get().toString());
    }
    return limit.stream()
        .map(found -> new MetricObjective(name, statistic, found, warn, minSamples));
  }
}
