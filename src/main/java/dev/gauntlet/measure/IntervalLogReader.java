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
   * Hands over every line about requests, in the file's order.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static void read(Path file, Consumer<Interval> reader) throws IOException {
    read(file, reader, metric -> {});
  }

  /**
   * Hands over every line, in the file's order.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static void read(Path file, Consumer<Interval> requests, Consumer<MetricInterval> metrics)
      throws IOException {
    try (InputStream lines = CompleteLines.open(file);
        HistogramLogReader log = new HistogramLogReader(lines)) {
      while (log.hasNext()) {
        EncodableHistogram next = log.nextIntervalHistogram();
        if (next != null) {
          hand(new Line(next, log.getStartTimeSec()), requests, metrics);
        } else if (log.hasNext()) {
          throw new IOException(file + " is damaged: one of its lines is no histogram");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no log of Gauntlet's: " + e.getMessage(), e);
    }
  }

  private static void hand(
      Line line, Consumer<Interval> requests, Consumer<MetricInterval> metrics) {
    if (MetricTag.is(line.tag())) {
      metrics.accept(line.metric());
    } else {
      requests.accept(line.interval());
    }
  }

  /**
   * The second in which the interval of each line about requests begins, in the file's order; no
   * histogram is decoded.
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
      if (tag == null || !MetricTag.is(tag)) {
        seconds.add((int) Math.round(timestamp));
      }
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

  private record Line(Histogram values, double logStartSeconds) {

    Line(EncodableHistogram values, double logStartSeconds) {
      this(tagged(values), logStartSeconds);
    }

    private static Histogram tagged(EncodableHistogram values) {
      if (values instanceof Histogram histogram && histogram.getTag() != null) {
        return histogram;
      }
      throw new IllegalArgumentException("a line has no tag");
    }

    String tag() {
      return values.getTag();
    }

    Interval interval() {
      IntervalTag tag = IntervalTag.parse(tag());
      return new Interval(
          tag.key(), tag.outcome(), second(), seconds(), LatencyHistogram.of(values));
    }

    MetricInterval metric() {
      return new MetricInterval(
          MetricTag.parse(tag()).key(),
          second(),
          seconds(),
          ValueHistogram.of(LatencyHistogram.of(values)));
    }

    private long second() {
      return Math.round(values.getStartTimeStamp() / 1000.0 - logStartSeconds);
    }

    private int seconds() {
      long millis = values.getEndTimeStamp() - values.getStartTimeStamp();
      return (int) Math.max(1, Math.round(millis / 1000.0));
    }
  }
}
