package dev.gauntlet.measure;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * A line of an interval log, its histogram still encoded.
 *
 * @param text the whole line
 */
record IntervalLine(String text, String tag, long second, int seconds, String payload) {

  private static final String TAG = "Tag=";

  /** Null for a line that is no interval, such as a comment. */
  static IntervalLine parse(String text) {
    String[] fields = text.split(",", 5);
    if (fields.length < 5 || !fields[0].startsWith(TAG)) {
      return null;
    }
    return new IntervalLine(
        text,
        fields[0].substring(TAG.length()),
        Math.round(Double.parseDouble(fields[1])),
        (int) Math.max(1, Math.round(Double.parseDouble(fields[2]))),
        fields[4]);
  }

  LatencyHistogram latencies() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(payload));
      return LatencyHistogram.of(Histogram.decodeFromCompressedByteBuffer(bytes, 0));
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("an interval's histogram is damaged", e);
    }
  }
}
