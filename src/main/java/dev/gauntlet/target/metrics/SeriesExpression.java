package dev.gauntlet.target.metrics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that defines a series of a metrics page: the sum of the selected lines or, as
 * {@code rate(...)}, the growth of this sum per second.
 *
 * @param metric the name of the metric
 * @param labels labels that a line must have, with their values
 * @param rate whether the series is the growth of a counter
 */
record SeriesExpression(String metric, Map<String, String> labels, boolean rate) {

  private static final Pattern RATE = Pattern.compile("rate\\((.*)\\)");
  private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(?:\\{(.*)\\})?");
  private static final Pattern LABEL = Pattern.compile("\\s*(\\w+)\\s*=\\s*\"([^\"]*)\"\\s*,?");

  /**
   * Reads {@code name}, <code>name{label="value"}</code> or {@code rate(name)}.
   *
   * @throws IllegalArgumentException if the text is no such expression; the message is the
   *     predicate of a sentence whose subject is the key
   */
  static SeriesExpression parse(String text) {
    Matcher rate = RATE.matcher(text.strip());
    boolean growing = rate.matches();
    Matcher selector = SELECTOR.matcher(growing ? rate.group(1).strip() : text.strip());
    if (!selector.matches()) {
      throw unlikeExpression();
    }
    return new SeriesExpression(selector.group(1), labels(selector.group(2)), growing);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (text == null) {
      return labels;
    }
    Matcher label = LABEL.matcher(text);
    int end = 0;
    while (label.find() && label.start() == end) {
      labels.put(label.group(1), label.group(2));
      end = label.end();
    }
    if (end < text.strip().length()) {
      throw unlikeExpression();
    }
    return labels;
  }

  private static IllegalArgumentException unlikeExpression() {
    return new IllegalArgumentException(
        "must be like name, name{label=\"value\"} or rate(name); other expressions need a Prometheus"
            + " server: target.metrics.prometheus");
  }

  /**
   * Returns the sum of the selected lines; empty if there are none, or if a value is not a number.
   */
  OptionalDouble sum(Collection<MetricLine> lines) {
    double[] values = lines.stream().filter(this::selects).mapToDouble(MetricLine::value).toArray();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 || !Double.isFinite(sum)
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum);
  }

  private boolean selects(MetricLine line) {
    return line.metric().equals(metric) && line.labels().entrySet().containsAll(labels.entrySet());
  }
}
