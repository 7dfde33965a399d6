package dev.gauntlet.result;

import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.ValueHistogram;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The streamed answers of a request.
 *
 * @param completions the number of streams for each {@link StreamCompletion}, also those that are 0
 * @param tokensReliable whether a chunk is about one token, so that figures of chunks can be read
 *     as figures of tokens; null if the server reported no tokens
 * @param figures the figures by the names of {@link StreamFigure}s; absent without a value
 * @param milestonesMs the times of named frames, in milliseconds since the start of the request
 */
public record StreamResult(
    Map<String, Long> completions,
    Boolean tokensReliable,
    Map<String, ValueFigures> figures,
    Map<String, ValueFigures> milestonesMs) {

  /** Returns the result; null if there were no streamed answers. */
  static StreamResult of(StreamData data) {
    if (data.ended() == 0) {
      return null;
    }
    Map<String, Long> completions = new LinkedHashMap<>();
    for (StreamCompletion completion : StreamCompletion.values()) {
      completions.put(completion.toString(), data.count(completion));
    }
    boolean tokens = data.figures().containsKey(StreamFigure.CHUNKS_PER_TOKEN);
    return new StreamResult(
        completions,
        tokens ? (Boolean) data.tokensReliable() : null,
        figures(data.figures()),
        figures(data.milestones()));
  }

  private static Map<String, ValueFigures> figures(Map<?, ValueHistogram> values) {
    Map<String, ValueFigures> figures = new LinkedHashMap<>();
    values.forEach((name, some) -> figures.put(name.toString(), ValueFigures.of(some)));
    return figures;
  }

  /** Returns the number of streams that ended in this way. */
  public long count(StreamCompletion completion) {
    return completions.getOrDefault(completion.toString(), 0L);
  }
}
