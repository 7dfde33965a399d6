package dev.gauntlet.verdict;

import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.List;

/** Remarks on streamed answers whose chunks are no measure of tokens. */
final class StreamRemarks {

  private StreamRemarks() {}

  /** Returns a sentence for each request whose chunks carry several tokens. */
  static List<String> of(RunData run) {
    return run.work().requests().stream()
        .filter(request -> !request.streams().tokensReliable())
        .map(StreamRemarks::sentence)
        .toList();
  }

  private static String sentence(RequestData request) {
    return ("%s (%s): %s chunks per token, so that a chunk carries several tokens. Figures per"
            + " token are unreliable, and gaps are times between groups of tokens.")
        .formatted(
            request.key().request(),
            request.key().journey(),
            FigureUnit.PLAIN.readable(
                request.streams().figure(StreamFigure.CHUNKS_PER_TOKEN).mean()));
  }
}
