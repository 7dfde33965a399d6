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
 * @param url of a page in Prometheus' text form
 * @param prometheus a Prometheus server, which is asked instead
 * @param interval between two samples
 * @param series expressions by the names under which objectives and outputs know them
 */
public record MetricsOptions(
    Optional<URI> url, Optional<URI> prometheus, Duration interval, Map<String, String> series) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String URL = "url";
  private static final String PROMETHEUS = "prometheus";
  private static final String SERIES = "series";

  /**
   * Reads the section; what is wrong joins the configuration's problems.
   *
   * @param urlOf makes a URL of a text, or throws with what it must be
   */
  public static MetricsOptions read(Section metrics, Function<String, URI> urlOf) {
    MetricsOptions options =
        new MetricsOptions(
            metrics.optional(URL, urlOf),
            metrics.optional(PROMETHEUS, urlOf),
            metrics.duration("interval", SHORTEST, LONGEST),
            series(metrics.section(SERIES)));
    if (options.url.isPresent() && options.prometheus.isPresent()) {
      metrics.problem(URL, "and target.metrics.prometheus exclude each other: drop one of the two");
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
