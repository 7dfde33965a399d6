package dev.gauntlet.measure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes latencies in HdrHistogram's own log format, version 1.3, in microseconds: any tool that
 * reads it, reads ours. A line is an {@link Interval}, tagged {@code journey|request|outcome};
 * several lines may tell of the same second, not in order, and their sum is the whole. Lines tagged
 * {@code metric|...} are values of metrics, in thousandths.
 */
public final class IntervalLog implements Journal {

  private static final double MICROS_PER_MILLI = 1000;

  private final Path file;
  private final PrintStream out;
  private final HistogramLogWriter log;

  /**
   * Begins a new log.
   *
   * @param startMillis epoch milliseconds of second 0
   * @throws IOException if the file is there already or cannot be made
   */
  public IntervalLog(Path file, long startMillis) throws IOException {
    this.file = file;
    out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)),
            false,
            StandardCharsets.UTF_8);
    log = new HistogramLogWriter(out);
    log.outputComment("[Gauntlet: latencies in microseconds, maxima in milliseconds]");
    log.outputLogFormatVersion();
    log.outputStartTime(startMillis);
    log.outputBaseTime(startMillis);
    log.outputLegend();
    flush();
  }

  @Override
  public void append(Delta delta) throws IOException {
    for (Interval each : delta.intervals()) {
      IntervalTag tag = new IntervalTag(each.key(), each.outcome());
      write(tag.toString(), each.second(), each.seconds(), each.latencies());
    }
    for (MetricInterval each : delta.metrics()) {
      MetricTag tag = new MetricTag(each.key());
      write(tag.toString(), each.second(), each.seconds(), each.values().thousandths());
    }
    flush();
  }

  private void write(String tag, long second, int seconds, LatencyHistogram latencies) {
    Histogram values = latencies.values();
    values.setTag(tag);
    log.outputIntervalHistogram(second, (double) second + seconds, values, MICROS_PER_MILLI);
  }

  private void flush() throws IOException {
    if (out.checkError()) {
      throw new IOException("cannot write " + file + ": is the disk full?");
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
