package dev.gauntlet.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import java.net.URLDecoder;
import java.net.URLEncoder;

/**
 * The tag of a line of the latency log about a metric: {@code metric|value|name|unit}, the last two
 * encoded as in the query of a URL. It has four parts, and the tag of a request three.
 */
record MetricTag(MetricKey key) {

  private static final String PREFIX = "metric|";
  private static final int PARTS = 4;

  static boolean is(String tag) {
    return tag.startsWith(PREFIX) && tag.chars().filter(each -> each == '|').count() == PARTS - 1;
  }

  static MetricTag parse(String tag) {
    String[] parts = tag.split("\\|", -1);
    return new MetricTag(
        new MetricKey(
            MetricKind.of(parts[1]),
            URLDecoder.decode(parts[2], UTF_8),
            URLDecoder.decode(parts[3], UTF_8)));
  }

  @Override
  public String toString() {
    return PREFIX
        + key.kind()
        + "|"
        + URLEncoder.encode(key.name(), UTF_8)
        + "|"
        + URLEncoder.encode(key.unit(), UTF_8);
  }
}
