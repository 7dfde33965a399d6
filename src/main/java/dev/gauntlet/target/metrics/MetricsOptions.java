package dev.gauntlet.target.metrics;

import dev.gauntlet.config.Section;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The section {@code target.metrics} of the configuration.
 *
 * @param url the URL of a page in the Prometheus text format
 * @param prometheus the URL of a Prometheus server, as an alternative to the page
 * @param interval between two samples
 * @param collect whether a reference platform collects garbage before each sample
 * @param series the expression of each series, by the name of the series in objectives and outputs
 */
public record MetricsOptions(
    Optional<URI> url,
    Optional<URI> prometheus,
    Duration interval,
    boolean collect,
    Map<String, String> series) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String URL = "url";
  private static final String PROMETHEUS = "prometheus";
  private static final String COLLECT = "collect-garbage";
  private static final String SERIES = "series";

  /**
   * Reads the section. Problems are added to those of the configuration.
   *
   * @param urlOf parses a URL, or throws an exception with the expected form
   */
  public static MetricsOptions read(Section metrics, Function<String, URI> urlOf) {
    MetricsOptions options =
        new MetricsOptions(
            metrics.optional(URL, urlOf),
            metrics.optional(PROMETHEUS, urlOf),
            metrics.duration("interval", SHORTEST, LONGEST),
            metrics.flag(COLLECT),
            series(metrics.section(SERIES)));
    if (options.url.isPresent() && options.prometheus.isPresent()) {
      metrics.problem(
          URL, "and target.metrics.prometheus exclude each other: remove one of the two");
    }
    if (options.collect && (options.url.isPresent() || options.prometheus.isPresent())) {
      metrics.problem(
          COLLECT, "applies to reference platforms only, not to url or prometheus: leave it out");
    }
    if (options.prometheus.isEmpty()) {
      options.checkExpressions(metrics.section(SERIES));
    }
    return options;
  }

  private static Map<String, String> series(Section series) {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (String name : series.keys()) {
      series.optionalText(name).ifPresent(expression -> expressions.put(name, expression));
    }
    return expressions;
  }

  private void checkExpressions(Section section) {
    series.forEach(
        (name, expression) -> {
          try {
            SeriesExpression.parse(expression);
          } catch (IllegalArgumentException e) {
            section.problem(name, e.getMessage());
          }
        });
  }
}
