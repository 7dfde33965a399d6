package dev.gauntlet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogScanner;

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

  /**
   * The second in which each line's interval begins, in the file's order; no histogram is decoded.
   *
   * @throws IOException if the file cannot be read
   */
  public static int[] seconds(Path file) throws IOException {
    IntStream.Builder seconds = IntStream.builder();
    try (InputStream lines = CompleteLines.open(file);
        HistogramLogScanner log = new HistogramLogScanner(lines)) {
      log.process(new Seconds(seconds));
    }
    return seconds.build().toArray();
  }

  /** Times in a line count from the base time, which is the run's start. */
  private record Seconds(IntStream.Builder seconds) implements HistogramLogScanner.EventHandler {

    @Override
    public boolean onHistogram(
        String tag,
        double timestamp,
        double length,
        HistogramLogScanner.EncodableHistogramSupplier lazyReader) {
      seconds.add((int) Math.round(timestamp));
      return false;
    }

    @Override
    public boolean onComment(String comment) {
      return false;
    }

    @Override
    public boolean onBaseTime(double secondsSinceEpoch) {
      return false;
    }

    @Override
    public boolean onStartTime(double secondsSinceEpoch) {
      return false;
    }

    @Override
    public boolean onException(Throwable t) {
      return false;
    }
  }

  private static Interval interval(EncodableHistogram values, double startSeconds) {
    if (!(values instanceof Histogram histogram) || histogram.getTag() == null) {
      throw new IllegalArgumentException("a line has no tag");
    }
    IntervalTag tag = IntervalTag.parse(histogram.getTag());
    long second = Math.round(histogram.getStartTimeStamp() / 1000.0 - startSeconds);
    long millis = histogram.getEndTimeStamp() - histogram.getStartTimeStamp();
    int seconds = (int) Math.max(1, Math.round(millis / 1000.0));
    return new Interval(tag.key(), tag.outcome(), second, seconds, LatencyHistogram.of(histogram));
  }
}
