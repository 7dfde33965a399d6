package dev.gauntlet.result;

import dev.gauntlet.measure.TransferFigure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The network figures of a request.
 *
 * @param retried how many times the request was sent again because the server had closed its idle
 *     connection
 * @param figures the figures of answered requests by the names of {@link TransferFigure}s; figures
 *     without a value are absent
 */
public record TransferResult(long retried, Map<String, ValueFigures> figures) {

  /** Returns the figures; null if there are none. */
  static TransferResult of(TransferData data) {
    if (data.equals(TransferData.NONE)) {
      return null;
    }
    Map<String, ValueFigures> figures = new LinkedHashMap<>();
    data.figures()
        .forEach((figure, values) -> figures.put(figure.toString(), ValueFigures.of(values)));
    return new TransferResult(data.retried(), figures);
  }
}
