package dev.gauntlet.record;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.zip.DataFormatException;

/**
 * A line of a latency log, such as {@code Tag=task|create+task|ok,5.000,1.000,81.3,HISTFAAA...},
 * with its histogram still encoded. The line is split here, because HdrHistogram's own reader
 * spends more time on the numbers before a histogram than on the histogram.
 *
 * @param text the whole line
 * @param second the first second, counted from the run's start
 * @param seconds the length in seconds, 1 or more
 * @param payload the encoded histogram
 */
record IntervalLine(String text, String tag, long second, int seconds, String payload) {

  private static final String TAG = "Tag=";
  private static final int FIELDS = 5;

  /** Returns whether a line is part of the header of the file. */
  static boolean isHead(String text) {
    return text.startsWith("#") || text.startsWith("\"");
  }

  /**
   * Splits a line.
   *
   * @throws IllegalArgumentException if the line is not a tagged interval
   */
  static IntervalLine parse(String text) {
    String[] fields = text.split(",", -1);
    if (fields.length != FIELDS || !fields[0].startsWith(TAG)) {
      throw new IllegalArgumentException("a line is not a tagged interval");
    }
    return new IntervalLine(
        text,
        fields[0].substring(TAG.length()),
        Math.round(Double.parseDouble(fields[1])),
        (int) Math.max(1, Math.round(Double.parseDouble(fields[2]))),
        fields[FIELDS - 1]);
  }

  /**
   * Decodes the histogram.
   *
   * @throws IllegalArgumentException if the histogram is damaged
   */
  LatencyHistogram latencies() {
    return decoded(LatencyHistogram::decoded);
  }

  /**
   * Decodes the histogram in a sixth of the memory and ten times the time; for few lines during a
   * load.
   */
  LatencyHistogram sparseLatencies() {
    return decoded(LatencyHistogram::decodedSparse);
  }

  private LatencyHistogram decoded(Decoder decoder) {
    try {
      return decoder.decode(payload);
    } catch (DataFormatException | RuntimeException e) {
      throw new IllegalArgumentException("an interval's histogram is damaged", e);
    }
  }

  @FunctionalInterface
  private interface Decoder {

    LatencyHistogram decode(String payload) throws DataFormatException;
  }
}
