package dev.gauntlet.record;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.MetricInterval;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RunJournal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A writer of the latency log in HdrHistogram's own log format, version 1.3, in microseconds, which
 * other tools can read. A line is a {@link LatencyInterval}, tagged {@code
 * journey|request|outcome}. Several lines may refer to the same second, in any order; their sum is
 * complete. Lines tagged {@code metric|...} contain values of metrics, in thousandths.
 *
 * <p>After the first hour of a run, {@link IntervalCompaction} merges ten quiet seconds into one
 * line every minute. The file is replaced atomically, so that it is complete after a kill at any
 * moment.
 */
public final class IntervalLog implements RunJournal {

  private static final double MICROS_PER_MILLI = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(IntervalLog.class);

  /** Rare enough for a copy of the file, and frequent enough that each one reads few new lines. */
  private static final long COMPACTION_SECONDS = 60;

  /** The age up to which seconds may receive late answers. */
  private static final long SETTLING_SECONDS = 60;

  private final Path file;
  private PrintStream out;
  private HistogramLogWriter log;
  private long compactAt = IntervalCompaction.FINE_SECONDS + COMPACTION_SECONDS;
  private long latest;
  private IntervalCompaction.Settled settled = new IntervalCompaction.Settled(0, true);

  /**
   * Creates a new log.
   *
   * @param startMillis epoch milliseconds of second 0
   * @throws IOException if the file exists or cannot be created
   */
  public IntervalLog(Path file, long startMillis) throws IOException {
    this.file = file;
    open(StandardOpenOption.CREATE_NEW);
    log.outputComment("[Gauntlet: latencies in microseconds, maxima in milliseconds]");
    log.outputLogFormatVersion();
    log.outputStartTime(startMillis);
    log.outputBaseTime(startMillis);
    log.outputLegend();
    flush();
  }

  private void open(StandardOpenOption option) throws IOException {
    out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(file, option)),
            false,
            StandardCharsets.UTF_8);
    log = new HistogramLogWriter(out);
  }

  @Override
  public void append(RecordingDelta delta) throws IOException {
    if (latest < IntervalCompaction.FINE_SECONDS) {
      settled = new IntervalCompaction.Settled(Files.size(file), true);
    }
    for (LatencyInterval each : delta.intervals()) {
      IntervalTag tag = new IntervalTag(each.key(), each.outcome());
      write(tag.toString(), each.second(), each.seconds(), each.latencies());
    }
    for (MetricInterval each : delta.metrics()) {
      MetricTag tag = new MetricTag(each.key());
      write(tag.toString(), each.second(), each.seconds(), each.values().thousandths());
    }
    flush();
    if (latest >= compactAt) {
      out.close();
      compact(latest - SETTLING_SECONDS, false);
      open(StandardOpenOption.APPEND);
      compactAt = latest + COMPACTION_SECONDS;
    }
  }

  /** Compacts the log. If this fails, for instance because the disk is full, it is unchanged. */
  private void compact(long until, boolean ended) throws IOException {
    Path compacted = file.resolveSibling(file.getFileName() + ".part");
    try {
      IntervalCompaction.Settled now =
          IntervalCompaction.copy(
              file, compacted, settled, until - until % IntervalCompaction.BLOCK_SECONDS, ended);
      Files.move(
          compacted, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      settled = now;
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "The latency log was not compacted and stays larger than necessary: {}", e.toString());
      Files.deleteIfExists(compacted);
    }
  }

  private void write(String tag, long second, int seconds, LatencyHistogram latencies) {
    Histogram values = latencies.values();
    values.setTag(tag);
    log.outputIntervalHistogram(second, (double) second + seconds, values, MICROS_PER_MILLI);
    latest = Math.max(latest, second);
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
    if (latest > IntervalCompaction.FINE_SECONDS) {
      compact(latest + IntervalCompaction.BLOCK_SECONDS, true);
    }
  }
}
