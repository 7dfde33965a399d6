package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLines;
import dev.gauntlet.record.IntervalLog;
import dev.gauntlet.record.IntervalLogReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of metrics from the recorder to the log. */
class MetricsTest {

  private static final MetricKey RATE = new MetricKey(MetricKind.VALUE, "tokens|rate", "tokens/s");
  private static final MetricKey TOKENS = new MetricKey(MetricKind.COUNTER, "tokens", "");

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private final Recorder recorder =
      new Recorder(
          clock,
          RunHeader.of(RunInfo.here("r", "Spike", "http://t", "closed", true, "0.1.0"),
          PlannedLoad.closed(1, 1, 1), Provenance.unknown()));

  private RecordingDelta after(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    return recorder.drain();
  }

  private static List<MetricSum> sums(RecordingDelta delta) {
    return EventLines.of(delta).stream()
        .filter(Event.JourneyMetrics.class::isInstance)
        .flatMap(event -> ((Event.JourneyMetrics) event).sums().stream())
        .toList();
  }

  @Test
  void valuesAreFlushedEveryFiveSeconds() {
    recorder.metric(RATE, 20);
    assertThat(after(4).metrics()).isEmpty();
    recorder.metric(RATE, 30);
    List<MetricInterval> metrics = after(1).metrics();
    assertThat(metrics).hasSize(1);
    assertThat(metrics.get(0).second()).isZero();
    assertThat(metrics.get(0).values().count()).isEqualTo(2);
    assertThat(after(5).metrics()).isEmpty();
  }

  @Test
  void intervalsOfALongRunAreAtMostOneHundredthOfIt() {
    List<MetricInterval> pieces = new ArrayList<>();
    for (int second = 0; second < 7200; second++) {
      recorder.metric(RATE, 20);
      pieces.addAll(after(1).metrics());
    }
    pieces.addAll(recorder.end().metrics());
    assertThat(pieces).hasSizeLessThan(600);
    long end = 0;
    for (MetricInterval piece : pieces) {
      assertThat(piece.second()).isEqualTo(end);
      assertThat(piece.seconds()).isLessThanOrEqualTo((int) Math.max(5, end / 100));
      assertThat(piece.values().count()).isEqualTo(Math.min(piece.seconds(), 7200 - end));
      end += piece.seconds();
    }
  }

  @Test
  void endFlushesTheRemainingEntries() {
    recorder.metric(RATE, 20);
    assertThat(recorder.end().metrics()).hasSize(1);
  }

  @Test
  void aCounterKeepsAnExactSumAndNoDistribution() {
    for (int i = 0; i < 1000; i++) {
      recorder.metric(TOKENS, 12_345.5);
    }
    RecordingDelta delta = after(5);
    assertThat(delta.metrics()).isEmpty();
    assertThat(sums(delta)).containsExactly(new MetricSum(TOKENS, 1000, 12_345_500, 0));
  }

  @Test
  void nonNumericValueIsRejectedAndCounted() {
    recorder.metric(RATE, Double.NaN);
    recorder.metric(RATE, -1);
    recorder.metric(RATE, 5);
    assertThat(sums(after(5))).containsExactly(new MetricSum(RATE, 1, 5, 2));
  }

  @Test
  void journeyMetricsExcludeGeneratorCounters() {
    recorder.metric(MetricKey.LOOP_DELAY, 3);
    assertThat(sums(after(5))).isEmpty();
  }

  @Test
  void theLogHoldsMetricsApartFromRequests() throws IOException {
    RequestKey request = new RequestKey("task", "create task");
    Path file = folder.resolve("latency.hlog");
    recorder.metric(RATE, 20.25);
    recorder.answered(request, clock.epochMicros(), 1_500_000, new Outcome.Ok());
    RecordingDelta delta = recorder.end();
    try (IntervalLog log = new IntervalLog(file, recorder.startMillis())) {
      log.append(delta);
    }
    List<LatencyInterval> requests = new ArrayList<>();
    List<MetricInterval> metrics = new ArrayList<>();
    IntervalLogReader.read(file, requests::add, metrics::add);
    assertThat(requests).isEqualTo(delta.intervals());
    assertThat(metrics).isEqualTo(delta.metrics());
    assertThat(IntervalLogReader.seconds(file)).hasSize(1);
  }
}
