package dev.gauntlet.record;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.zip.DataFormatException;

/**
 * A line of an interval log, such as {@code Tag=task|create+task|ok,5.000,1.000,81.3,HISTFAAA...},
 * its histogram still encoded. It is taken apart by hand: HdrHistogram's own reader spends more
 * time on the numbers in front of a histogram than on the histogram.
 *
 * @param text the whole line
 * @param second since the run's start
 * @param seconds its length, 1 or more
 */
record IntervalLine(String text, String tag, long second, int seconds, String payload) {

  private static final String TAG = "Tag=";
  private static final int FIELDS = 5;

  /** Whether a line tells of the file and not of an interval. */
  static boolean isHead(String text) {
    return text.startsWith("#") || text.startsWith("\"");
  }

  /**
   * @throws IllegalArgumentException if it is no such line
   */
  static IntervalLine parse(String text) {
    String[] fields = text.split(",", -1);
    if (fields.length != FIELDS || !fields[0].startsWith(TAG)) {
      throw new IllegalArgumentException("a line is no tagged interval");
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
   * @throws IllegalArgumentException if it is damaged
   */
  LatencyHistogram latencies() {
    return decoded(LatencyHistogram::decoded);
  }

  /** The same in a sixth of the memory and ten times the time: for few, beside a load. */
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
