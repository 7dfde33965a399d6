package dev.gauntlet.result;

import dev.gauntlet.measure.TransferFigure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The way of a request over the network.
 *
 * @param retried how often one was sent once more, because the server had closed its connection
 * @param figures of answered requests by the names of {@link TransferFigure}s; one without a value
 *     is absent
 */
public record TransferResult(long retried, Map<String, ValueFigures> figures) {

  /** Null where there is nothing to tell. */
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
