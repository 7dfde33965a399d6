package dev.gauntlet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalLogTest {

  private static final RequestKey CREATE = new RequestKey("task", "create task");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("latency.hlog");
  }

  private static LatencyInterval interval(
      RequestKey key, OutcomeKind outcome, long second, long... micros) {
    LatencyHistogram latencies = LatencyHistogram.sparse();
    for (long value : micros) {
      latencies.record(value);
    }
    return new LatencyInterval(key, outcome, second, 1, latencies);
  }

  private void write(List<LatencyInterval> intervals) throws IOException {
    try (IntervalLog log = new IntervalLog(file, ManualClock.START_MILLIS + 123)) {
      for (LatencyInterval interval : intervals) {
        log.append(new RecordingDelta(List.of(interval), List.of(), List.of()));
      }
    }
  }

  private List<LatencyInterval> read() throws IOException {
    List<LatencyInterval> read = new ArrayList<>();
    IntervalLogReader.read(file, read::add);
    return read;
  }

  @Test
  void writtenDataIsReadBack() throws IOException {
    List<LatencyInterval> written =
        List.of(
            interval(CREATE, OutcomeKind.OK, 0, 1, 0, 1500, 3_600_000_000L),
            interval(CREATE, OutcomeKind.TIMED_OUT, 14_399, 60_000_000),
            interval(
                new RequestKey("a|b, c", "50 % of \"tasks\"\n= ünïcode+"), OutcomeKind.LOST, 7, 0));
    write(written);
    assertThat(read()).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void lateAnswersAreAdditionalLinesThatAddUp() throws IOException {
    LatencyHistogram whole = LatencyHistogram.dense();
    List<LatencyInterval> lines = new ArrayList<>();
    Random random = new Random(3);
    for (int second : new int[] {0, 1, 2, 1, 3, 0}) {
      long[] micros = random.longs(1000, 0, 10_000_000).toArray();
      lines.add(interval(CREATE, OutcomeKind.OK, second, micros));
      for (long value : micros) {
        whole.record(value);
      }
    }
    write(lines);
    LatencyHistogram sum = LatencyHistogram.dense();
    read().forEach(line -> sum.add(line.latencies()));
    assertThat(sum).isEqualTo(whole);
  }

  @Test
  void standardHdrHistogramReaderReadsTheLog() throws IOException {
    write(List.of(interval(CREATE, OutcomeKind.OK, 5, 1500)));
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      EncodableHistogram line = reader.nextIntervalHistogram();
      assertThat(line.getTag()).isEqualTo("task|create+task|ok");
      assertThat(line.getStartTimeStamp()).isEqualTo(ManualClock.START_MILLIS + 5123);
      assertThat(line.getEndTimeStamp()).isEqualTo(ManualClock.START_MILLIS + 6123);
      assertThat(line.getMaxValueAsDouble()).isEqualTo(1500);
      assertThat(reader.nextIntervalHistogram()).isNull();
    }
  }

  @Test
  void truncatedLastLineIsIgnored() throws IOException {
    LatencyInterval first = interval(CREATE, OutcomeKind.OK, 0, 1, 2, 3);
    write(List.of(first, interval(CREATE, OutcomeKind.OK, 1, 4, 5, 6)));
    byte[] whole = Files.readAllBytes(file);
    int secondLine = new String(whole).lastIndexOf("Tag=");
    for (int length = secondLine; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(read()).containsExactly(first);
    }
  }

  @Test
  void damageBeforeTheLastLineIsAnError() throws IOException {
    write(List.of(interval(CREATE, OutcomeKind.OK, 0, 1)));
    Files.writeString(file, "rubbish\nmore rubbish\n", StandardOpenOption.APPEND);
    assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageMatching(".*: line \\d+ is damaged\\. Copy the file again from its origin");
  }

  @Test
  void anEarlierLogIsNeverOverwritten() throws IOException {
    write(List.of());
    assertThatThrownBy(() -> write(List.of())).isInstanceOf(IOException.class);
  }
}
