package dev.gauntlet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Reads what {@link IntervalLog} wrote, also when its last line was torn off. */
public final class IntervalLogReader {

  private IntervalLogReader() {}

  /**
   * Hands over every line, in the file's order.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static void read(Path file, Consumer<Interval> reader) throws IOException {
    try (InputStream lines = CompleteLines.open(file);
        HistogramLogReader log = new HistogramLogReader(lines)) {
      while (log.hasNext()) {
        EncodableHistogram next = log.nextIntervalHistogram();
        if (next != null) {
          reader.accept(interval(next, log.getStartTimeSec()));
        } else if (log.hasNext()) {
          throw new IOException(file + " is damaged: one of its lines is no histogram");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no log of Gauntlet's: " + e.getMessage(), e);
    }
  }

  private static Interval interval(EncodableHistogram values, double startSeconds) {
    if (!(values instanceof Histogram histogram) || histogram.getTag() == null) {
      throw new IllegalArgumentException("a line has no tag");
    }
    IntervalTag tag = IntervalTag.parse(histogram.getTag());
    long second = Math.round(histogram.getStartTimeStamp() / 1000.0 - startSeconds);
    return new Interval(tag.key(), tag.outcome(), second, LatencyHistogram.of(histogram));
  }
}
