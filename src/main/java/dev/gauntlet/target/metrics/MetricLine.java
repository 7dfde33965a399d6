package dev.gauntlet.target.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a metrics page in the Prometheus text format, version 0.0.4. */
record MetricLine(String metric, Map<String, String> labels, double value) {

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})?\\s+(\\S+)(?:\\s+-?\\d+)?\\s*");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** Returns all readable lines. Comments and malformed lines are skipped. */
  static List<MetricLine> all(String page) {
    List<MetricLine> lines = new ArrayList<>();
    page.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> parse(line).ifPresent(lines::add));
    return lines;
  }

  private static Optional<MetricLine> parse(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MetricLine(line.group(1), labels(line.group(2)), number(line.group(3))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new HashMap<>();
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(label.group(1), unescaped(label.group(2)));
      }
    }
    return labels;
  }

  private static String unescaped(String value) {
    return value.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
