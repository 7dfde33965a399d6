package dev.gauntlet.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LatencyInterval;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalCompactionTest {

  private static final RequestKey KEY = new RequestKey("task", "get task");
  private static final int SECONDS = 5000;
  private static final int FAILURES_AT = 3905;
  private static final int SLOW_AT = 4305;

  @TempDir private static Path folder;
  private static final LatencyHistogram WHOLE = LatencyHistogram.dense();
  private static final Random RANDOM = new Random(1);
  private static List<LatencyInterval> unclosed;
  private static List<LatencyInterval> closed;

  /** Uneventful seconds, except one with failures and a slow one. */
  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("latency.hlog");
    IntervalLog log = new IntervalLog(file, ManualClock.START_MILLIS);
    for (int second = 0; second < SECONDS; second++) {
      List<LatencyInterval> intervals = new ArrayList<>();
      intervals.add(interval(OutcomeKind.OK, second, 30, second == SLOW_AT ? 900 : 20));
      if (second == FAILURES_AT) {
        intervals.add(interval(OutcomeKind.FAILED, second, 10, 5));
      }
      intervals.forEach(interval -> WHOLE.add(interval.latencies()));
      log.append(new RecordingDelta(intervals, List.of(), List.of()));
    }
    unclosed = read(file);
    log.close();
    closed = read(file);
  }

  private static LatencyInterval interval(OutcomeKind outcome, long second, int count, int millis) {
    LatencyHistogram latencies = LatencyHistogram.sparse();
    for (int i = 0; i < count; i++) {
      latencies.record(1000L * millis + RANDOM.nextInt(10_000));
    }
    return new LatencyInterval(KEY, outcome, second, 1, latencies);
  }

  private static List<LatencyInterval> read(Path file) throws IOException {
    List<LatencyInterval> read = new ArrayList<>();
    IntervalLogReader.read(file, read::add);
    return read;
  }

  @Test
  void compactionPreservesTheSum() {
    for (List<LatencyInterval> lines : List.of(unclosed, closed)) {
      LatencyHistogram sum = LatencyHistogram.dense();
      lines.forEach(interval -> sum.add(interval.latencies()));
      assertThat(sum).isEqualTo(WHOLE);
    }
  }

  @Test
  void firstHourIsKeptAtOneSecondResolution() {
    assertThat(closed.stream().filter(line -> line.second() < 3600))
        .hasSize(3600)
        .allMatch(line -> line.seconds() == 1);
  }

  @Test
  void uneventfulPeriodsAfterTheFirstHourAreMerged() {
    assertThat(closed.stream().filter(line -> line.second() >= 3600))
        .hasSizeLessThan(140 + 60 + 10)
        .anyMatch(line -> line.seconds() == 10);
  }

  @Test
  void secondsAroundABreachAreKept() {
    for (int breach : new int[] {FAILURES_AT, SLOW_AT}) {
      assertThat(closed.stream().filter(line -> Math.abs(line.second() - breach) <= 10))
          .hasSizeGreaterThanOrEqualTo(21)
          .allMatch(line -> line.seconds() == 1);
    }
  }

  /** The log is compacted in parts; a breach may be on either side of a boundary. */
  @Test
  void breachesAreDetectedInEveryWindow(@TempDir Path own) throws IOException {
    Path file = own.resolve("latency.hlog");
    IntervalLog log = new IntervalLog(file, ManualClock.START_MILLIS);
    for (int second = 3500; second < SECONDS; second++) {
      boolean breach = second > 3600 && second % 71 == 0;
      log.append(
          new RecordingDelta(
              List.of(interval(breach ? OutcomeKind.FAILED : OutcomeKind.OK, second, 30, 20)),
              List.of(),
              List.of()));
    }
    log.close();
    List<LatencyInterval> lines = read(file);
    for (int breach = 3621; breach < SECONDS - 10; breach += 71) {
      long at = breach;
      assertThat(lines.stream().filter(line -> Math.abs(line.second() - at) <= 10))
          .describedAs("around %s", at)
          .hasSize(21)
          .allMatch(line -> line.seconds() == 1);
    }
    assertThat(lines).anyMatch(line -> line.seconds() == 10);
  }

  /** A kill may end the log. */
  @Test
  void growingLogIsCompacted() {
    assertThat(unclosed).hasSizeLessThan(SECONDS - 400);
    assertThat(folder.resolve("latency.hlog.part")).doesNotExist();
  }
}
