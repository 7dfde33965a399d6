package dev.gauntlet.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/**
 * What values are kept by that are no latencies of requests. Names are stable and carry no ids:
 * each key costs memory.
 *
 * @param unit as people write it, such as {@code tokens/s}; may be empty
 */
public record MetricKey(MetricKind kind, String name, String unit) {

  /** By how many milliseconds users began later than they were due. */
  public static final MetricKey SCHEDULE_LAG = ofGenerator("schedule lag");

  /** By how many milliseconds an event loop ran a task later than it was due. */
  public static final MetricKey LOOP_DELAY = ofGenerator("event loop delay");

  /** For how many milliseconds a garbage collection stopped the load generator. */
  public static final MetricKey COLLECTION_PAUSE = ofGenerator("garbage collection pause");

  /** That of a figure of one request's transfers: {@code journey|request|figure}. */
  public static MetricKey ofTransfer(RequestKey request, TransferFigure figure) {
    String name = encoded(request.journey()) + "|" + encoded(request.request()) + "|" + figure;
    return new MetricKey(MetricKind.TRANSFER, name, figure.unit());
  }

  /** So that a name with a bar is no other key. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8);
  }

  /** Whether it is that of a figure, of whatever request. */
  public boolean isOfTransfer(TransferFigure figure) {
    return kind == MetricKind.TRANSFER && name.endsWith("|" + figure);
  }

  private static MetricKey ofGenerator(String name) {
    return new MetricKey(MetricKind.GENERATOR, name, "ms");
  }
}
