package dev.gauntlet.verdict;

import static dev.gauntlet.verdict.ObjectiveReader.LIMIT;
import static dev.gauntlet.verdict.ObjectiveReader.WARN;

import dev.gauntlet.config.Section;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
            .flatMap(
                name -> {
                  List<MetricObjective> read = ofMetric(metrics.section(name), name);
                  return recorded.contains(name) ? read.stream() : Stream.empty();
                })
            .map(Objective.class::cast)
            .toList();
    metrics.rejectUnknownKeys();
    return all;
  }

  private static List<MetricObjective> ofMetric(Section section, String name) {
    return read(
        section,
        new JourneyMetricValues(name),
        EnumSet.allOf(MetricStatistic.class),
        (from, key) -> from.optional(key, Threshold::parse));
  }

  /** A reader of a limit in the notation of its values. */
  @FunctionalInterface
  interface Limit {
    Optional<Threshold> read(Section section, String key);
  }

  /** Reads the objectives on some statistics of values. */
  static List<MetricObjective> read(
      Section section, ObjectiveValues values, Set<MetricStatistic> statistics, Limit limit) {
    return statistics.stream()
        .flatMap(statistic -> ofStatistic(section, values, statistic, limit))
        .toList();
  }

  private static Stream<MetricObjective> ofStatistic(
      Section section, ObjectiveValues values, MetricStatistic statistic, Limit limit) {
    List<Section> detailed = section.items(statistic.key(), LIMIT);
    if (detailed.isEmpty()) {
      return limit.read(section, statistic.key()).stream()
          .map(
              found ->
                  new MetricObjective(
                      values, statistic, found, Optional.empty(), OptionalLong.empty()));
    }
    return detailed.stream().flatMap(each -> detailed(each, values, statistic, limit));
  }

  private static Stream<MetricObjective> detailed(
      Section section, ObjectiveValues values, MetricStatistic statistic, Limit reader) {
    ObjectiveReader.require(section, LIMIT);
    Optional<Threshold> warn = reader.read(section, WARN);
    OptionalLong minSamples = ObjectiveReader.minSamples(section);
    Optional<Threshold> limit = reader.read(section, LIMIT);
    if (warn.isPresent() && limit.isPresent() && !limit.get().holds(warn.get().limit())) {
      ObjectiveReader.rejectWarn(section, limit.get().toString(), warn.get().toString());
    }
    return limit.stream()
        .map(found -> new MetricObjective(values, statistic, found, warn, minSamples));
  }
}
