package dev.gauntlet.result;

import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.measure.ValueHistogram;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The streamed answers of a request, or of several.
 *
 * @param completions the numbers of streams by the way in which they ended; absent for 0
 * @param figures the figures that have values
 * @param milestones the times of named frames that arrived
 */
public record StreamData(
    Map<StreamCompletion, Long> completions,
    Map<StreamFigure, ValueHistogram> figures,
    Map<String, ValueHistogram> milestones) {

  /** The streams of a request whose answers are not streamed, or of a part of a run. */
  static final StreamData NONE = new StreamData(Map.of(), Map.of(), Map.of());

  /** The share of chunks per token below which a chunk carries several tokens. */
  private static final double RELIABLE = 0.8;

  static StreamData together(Collection<StreamData> parts) {
    Map<StreamCompletion, Long> completions = new EnumMap<>(StreamCompletion.class);
    for (StreamData part : parts) {
      part.completions.forEach((how, count) -> completions.merge(how, count, Long::sum));
    }
    return new StreamData(
        completions,
        sums(parts, StreamData::figures, () -> new EnumMap<>(StreamFigure.class)),
        sums(parts, StreamData::milestones, TreeMap::new));
  }

  static <P, K> Map<K, ValueHistogram> sums(
      Collection<P> parts,
      Function<P, Map<K, ValueHistogram>> values,
      Supplier<Map<K, ValueHistogram>> empty) {
    Map<K, ValueHistogram> sums = empty.get();
    for (P part : parts) {
      values
          .apply(part)
          .forEach(
              (key, some) -> sums.computeIfAbsent(key, unseen -> ValueHistogram.empty()).add(some));
    }
    return sums;
  }

  /** Returns the number of streams that ended, in any way. */
  public long ended() {
    return completions.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(StreamCompletion completion) {
    return completions.getOrDefault(completion, 0L);
  }

  /** Returns the values of a figure; empty if there are none. */
  public ValueHistogram figure(StreamFigure figure) {
    return figures.getOrDefault(figure, ValueHistogram.empty());
  }

  /** Returns the times of a milestone; empty if it never arrived. */
  public ValueHistogram milestone(String name) {
    return milestones.getOrDefault(name, ValueHistogram.empty());
  }

  /**
   * Returns whether chunks are a measure of tokens; otherwise the gaps and rates of chunks describe
   * groups of tokens. True if the server reports no tokens.
   */
  public boolean tokensReliable() {
    ValueHistogram ratio = figure(StreamFigure.CHUNKS_PER_TOKEN);
    return ratio.count() == 0 || ratio.mean() >= RELIABLE;
  }
}
