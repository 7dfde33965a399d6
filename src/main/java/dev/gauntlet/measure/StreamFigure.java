package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The figures of streamed answers, each recorded as a distribution. A stream that ended with an
 * error has none, and a capped stream has neither a duration nor a rate.
 */
public enum StreamFigure implements RequestFigure {
  FIRST_BYTE("firstByteMs", "first-byte", "first byte", "ms", ms(times -> times.firstByte())),
  FIRST_CONTENT(
      "firstContentMs", "first-content", "first content", "ms", ms(times -> times.firstContent())),
  /** The time between each chunk and the next one: many values per stream. */
  GAP("gapMs", "gap", "gap between chunks", "ms", StreamFigure::gaps),
  LONGEST_GAP(
      "longestGapMs",
      "longest-gap",
      "longest gap",
      "ms",
      one(answer -> gaps(answer).max().orElse(-1))),
  LAST_CONTENT(
      "lastContentMs",
      "last-content",
      "last content",
      "ms",
      whole(ms(times -> times.lastContent()))),
  END("endMs", "end", "end marker", "ms", whole(ms(times -> times.end()))),
  CHUNKS_PER_SECOND(
      "chunksPerSecond",
      "chunks-per-second",
      "chunk rate",
      "chunks/s",
      whole(one(answer -> perSecond(answer, answer.chunks())))),
  TOKENS_PER_SECOND(
      "tokensPerSecond",
      "tokens-per-second",
      "token rate",
      "tokens/s",
      whole(one(answer -> perSecond(answer, answer.tokens().orElse(-1))))),
  CHUNKS_PER_TOKEN(
      "chunksPerToken",
      "chunks-per-token",
      "chunks per token",
      "",
      whole(one(StreamFigure::chunksPerToken)));

  private static final String MILLIS = "ms";
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MICROS_PER_MILLI = 1e3;

  private final String label;
  private final String setting;
  private final String words;
  private final String unit;
  private final Function<StreamedAnswer, DoubleStream> values;

  StreamFigure(
      String label,
      String setting,
      String words,
      String unit,
      Function<StreamedAnswer, DoubleStream> values) {
    this.label = label;
    this.setting = setting;
    this.words = words;
    this.unit = unit;
    this.values = values;
  }

  private static Function<StreamedAnswer, DoubleStream> one(
      ToDoubleFunction<StreamedAnswer> value) {
    return answer -> DoubleStream.of(value.applyAsDouble(answer));
  }

  private static Function<StreamedAnswer, DoubleStream> ms(
      ToDoubleFunction<StreamedAnswer.Times> nanos) {
    return one(answer -> nanos.applyAsDouble(answer.times()) / NANOS_PER_MILLI);
  }

  /** Restricts a figure to answers that arrived as a whole. */
  private static Function<StreamedAnswer, DoubleStream> whole(
      Function<StreamedAnswer, DoubleStream> values) {
    return answer -> answer.completion().good() ? values.apply(answer) : DoubleStream.empty();
  }

  private static DoubleStream gaps(StreamedAnswer answer) {
    return Arrays.stream(answer.gapsMicros()).mapToDouble(gap -> gap / MICROS_PER_MILLI);
  }

  /** Returns the rate between the first and the last content, which does not count the first. */
  private static double perSecond(StreamedAnswer answer, long parts) {
    long nanos = answer.times().lastContent() - answer.times().firstContent();
    return answer.chunks() < 2 || parts < 1 || nanos <= 0
        ? -1
        : (parts - 1) * NANOS_PER_SECOND / nanos;
  }

  private static double chunksPerToken(StreamedAnswer answer) {
    long tokens = answer.tokens().orElse(0);
    return tokens > 0 ? (double) answer.chunks() / tokens : -1;
  }

  /** Returns the values of an answer; none if it ended with an error or lacks the figure. */
  public DoubleStream values(StreamedAnswer answer) {
    return answer.completion().measured()
        ? values.apply(answer).filter(value -> value >= 0)
        : DoubleStream.empty();
  }

  /** Returns whether it is a time, which is good if it is short; all others are good if high. */
  public boolean ofTime() {
    return unit.equals(MILLIS);
  }

  /** Returns the name in settings, such as {@code first-content}. */
  public String setting() {
    return setting;
  }

  /** Returns the display name. */
  public String words() {
    return words;
  }

  @Override
  public MetricKind kind() {
    return MetricKind.STREAM;
  }

  @Override
  public String unit() {
    return unit;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }
}
