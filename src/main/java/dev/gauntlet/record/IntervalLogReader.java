package dev.gauntlet.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.MetricInterval;
import dev.gauntlet.measure.ValueHistogram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A reader of the files of {@link IntervalLog}, which ignores an incomplete last line. */
public final class IntervalLogReader {

  private final Consumer<LatencyInterval> requests;
  private final Consumer<MetricInterval> metrics;
  private final Map<String, IntervalTag> tags = new HashMap<>();

  private IntervalLogReader(Consumer<LatencyInterval> requests, Consumer<MetricInterval> metrics) {
    this.requests = requests;
    this.metrics = metrics;
  }

  /**
   * Passes every line about requests to the reader, in the file's order.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static void read(Path file, Consumer<LatencyInterval> reader) throws IOException {
    read(file, reader, metric -> {});
  }

  /**
   * Passes every line to its reader, in the file's order.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static void read(
      Path file, Consumer<LatencyInterval> requests, Consumer<MetricInterval> metrics)
      throws IOException {
    lines(file, new IntervalLogReader(requests, metrics)::handing);
  }

  /**
   * Returns the first second of the interval of each line about requests, in the file's order,
   * without decoding histograms.
   *
   * @throws IOException if the file cannot be read or a line before the last is damaged
   */
  public static int[] seconds(Path file) throws IOException {
    IntStream.Builder seconds = IntStream.builder();
    lines(
        file,
        line ->
            () -> {
              if (!MetricTag.is(line.tag())) {
                seconds.add((int) line.second());
              }
            });
    return seconds.build().toArray();
  }

  /**
   * Reads all lines.
   *
   * @param handing decodes a line and returns a call of its reader
   */
  private static void lines(Path file, Function<IntervalLine, Runnable> handing)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(CompleteLines.open(file), UTF_8))) {
      IllegalArgumentException damage = null;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (damage != null) {
          throw new IOException(EventLogReader.damaged(file, number), damage);
        }
        number++;
        if (!IntervalLine.isHead(line)) {
          Runnable hand = () -> {};
          try {
            hand = handing.apply(IntervalLine.parse(line));
          } catch (IllegalArgumentException e) {
            damage = e;
          }
          hand.run();
        }
      }
    }
  }

  private Runnable handing(IntervalLine line) {
    LatencyHistogram values = line.latencies();
    if (MetricTag.is(line.tag())) {
      MetricInterval metric =
          new MetricInterval(
              MetricTag.parse(line.tag()).key(),
              line.second(),
              line.seconds(),
              ValueHistogram.of(values));
      return () -> metrics.accept(metric);
    }
    IntervalTag tag = tags.computeIfAbsent(line.tag(), IntervalTag::parse);
    LatencyInterval interval =
        new LatencyInterval(tag.key(), tag.outcome(), line.second(), line.seconds(), values);
    return () -> requests.accept(interval);
  }
}
