package dev.gauntlet.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;

/** Streamed answers for tests. All times are in milliseconds. */
public final class StreamedAnswers {

  private static final long MILLI = 1_000_000;

  private StreamedAnswers() {}

  /** Returns a complete answer whose end marker follows the last content after a millisecond. */
  public static StreamedAnswer complete(int firstByte, int firstContent, int... gaps) {
    return of(StreamCompletion.COMPLETE, firstByte, OptionalLong.empty(), firstContent, gaps);
  }

  /** Returns a complete answer with a reported number of tokens. */
  public static StreamedAnswer withTokens(long tokens, int firstContent, int... gaps) {
    return of(
        StreamCompletion.COMPLETE, firstContent, OptionalLong.of(tokens), firstContent, gaps);
  }

  /** Returns an answer of three chunks that ended in this way. */
  public static StreamedAnswer ended(StreamCompletion how) {
    return of(how, 40, OptionalLong.of(3), 50, 10, 10);
  }

  /** Returns a complete answer with a milestone. */
  public static StreamedAnswer withMilestone(String name, int millis) {
    StreamedAnswer answer = complete(40, 50, 10);
    return new StreamedAnswer(
        answer.completion(),
        answer.times(),
        answer.chunks(),
        answer.tokens(),
        answer.gapsMicros(),
        Map.of(name, millis * MILLI));
  }

  private static StreamedAnswer of(
      StreamCompletion completion,
      int firstByte,
      OptionalLong tokens,
      int firstContent,
      int... gaps) {
    long last = firstContent + Arrays.stream(gaps).sum();
    return new StreamedAnswer(
        completion,
        new StreamedAnswer.Times(
            firstByte * MILLI, firstContent * MILLI, last * MILLI, (last + 1) * MILLI),
        gaps.length + 1,
        tokens,
        Arrays.stream(gaps).map(gap -> gap * 1000).toArray(),
        Map.of());
  }
}
