package dev.gauntlet.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * The key of values other than latencies of requests. Names are stable and contain no ids, because
 * each key costs memory.
 *
 * @param unit the unit as it is printed, such as {@code tokens/s}; may be empty
 */
public record MetricKey(MetricKind kind, String name, String unit) {

  /** The delays of users' starts against their planned times, in milliseconds. */
  public static final MetricKey SCHEDULE_LAG = ofGenerator("schedule lag");

  /** The delays of tasks on event loops against their planned times, in milliseconds. */
  public static final MetricKey LOOP_DELAY = ofGenerator("event loop delay");

  /** The pauses of the load generator by garbage collections, in milliseconds. */
  public static final MetricKey COLLECTION_PAUSE = ofGenerator("garbage collection pause");

  /** Returns the key of a figure of one request: {@code journey|request|figure}. */
  public static MetricKey of(RequestKey request, RequestFigure figure) {
    return new MetricKey(
        figure.kind(),
        String.join(
            "|",
            encoded(request.journey()),
            encoded(request.request()),
            encoded(figure.toString())),
        figure.unit());
  }

  /** Encodes a name, so that a name with a bar cannot produce the key of another request. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }

  /** Returns whether this is the key of a figure, of any request. */
  public boolean isOf(RequestFigure figure) {
    return kind == figure.kind() && name.endsWith("|" + encoded(figure.toString()));
  }

  /**
   * Returns the name of the figure if this is the key of a figure of that request and kind; empty
   * otherwise.
   */
  public Optional<String> figureOf(RequestKey request, MetricKind wanted) {
    if (kind != wanted) {
      return Optional.empty();
    }
    String prefix = encoded(request.journey()) + "|" + encoded(request.request()) + "|";
    return name.startsWith(prefix)
        ? Optional.of(URLDecoder.decode(name.substring(prefix.length()), UTF_8))
        : Optional.empty();
  }

  private static MetricKey ofGenerator(String name) {
    return new MetricKey(MetricKind.GENERATOR, name, "ms");
  }
}
