package dev.gauntlet.result;

import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.measure.ValueHistogram;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The network figures of a request, or of several.
 *
 * @param retried how many times a request was sent again
 * @param figures the figures that have values
 */
public record TransferData(long retried, Map<TransferFigure, ValueHistogram> figures) {

  /** The figures of a request that was not sent over HTTP, or of a part of a run. */
  static final TransferData NONE = new TransferData(0, Map.of());

  static TransferData together(Collection<TransferData> parts) {
    Map<TransferFigure, ValueHistogram> sums = new EnumMap<>(TransferFigure.class);
    for (TransferData part : parts) {
      part.figures.forEach(
          (figure, values) ->
              sums.computeIfAbsent(figure, unseen -> ValueHistogram.empty()).add(values));
    }
    return new TransferData(parts.stream().mapToLong(TransferData::retried).sum(), sums);
  }
}
