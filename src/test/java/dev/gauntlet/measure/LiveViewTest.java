package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveViewTest {

  private static final RequestKey GET = new RequestKey("task", "get task");

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder =
      new Recorder(
          clock,
          RunHeader.of(RunInfo.here("r1", "Smoke", "", "closed", false, ""),
          PlannedLoad.closed(1, 1, 1), Provenance.unknown()));
  private final LiveView view = new LiveView();

  private void seconds(int count, int answersPerSecond, long latencyMillis, Outcome outcome) {
    for (int i = 0; i < count; i++) {
      for (int n = 0; n < answersPerSecond; n++) {
        recorder.answered(GET, clock.epochMicros(), latencyMillis * 1_000_000, outcome);
      }
      clock.advance(Duration.ofSeconds(1));
      view.append(recorder.drain());
    }
  }

  @Test
  void liveViewIsZeroBeforeTheFirstInterval() {
    assertThat(view.snapshot()).isEqualTo(LiveSnapshot.beforeTheRun());
    assertThat(view.snapshot().errorShare()).isZero();
  }

  @Test
  void rateCoversOnlyTheLastSeconds() {
    seconds(20, 10, 5, new Outcome.Ok());
    seconds(6, 40, 5, new Outcome.Ok());
    assertThat(view.snapshot().perSecond()).isEqualTo(40);
    assertThat(view.snapshot().answers()).isEqualTo(440);
  }

  @Test
  void percentileCoversOnlyTheLastSeconds() {
    seconds(50, 10, 900, new Outcome.Ok());
    seconds(8, 10, 5, new Outcome.Ok());
    assertThat(view.snapshot().p95Millis()).hasValue(5);
  }

  @Test
  void failedAnswersCountAsErrorsWithoutLatency() {
    seconds(10, 3, 5, new Outcome.Ok());
    seconds(10, 1, 9000, new Outcome.Failed("status 500"));
    assertThat(view.snapshot().errors()).isEqualTo(10);
    assertThat(view.snapshot().errorShare()).isEqualTo(0.25);
    assertThat(view.snapshot().p95Millis()).isEmpty();
  }

  @Test
  void timeCountsFromTheStartOfTheLoad() {
    clock.advance(Duration.ofSeconds(7));
    recorder.loadStarted();
    recorder.phase("spike");
    recorder.userStarted("task");
    seconds(3, 0, 0, new Outcome.Ok());
    assertThat(view.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(3));
    assertThat(view.snapshot().phase()).isEqualTo("spike");
    assertThat(view.snapshot().users()).isEqualTo(1);
  }

  @Test
  void percentileIsEmptyWithoutSuccessfulAnswers() {
    seconds(3, 1, 5, new Outcome.Failed("status 500"));
    assertThat(view.snapshot().p95Millis()).isEmpty();
  }

  @Test
  void failedSetupIsCountedFromTheStart() {
    recorder.setup("log in", new Outcome.Ok(), 5);
    recorder.setup("log in", new Outcome.Failed("status 404"), 5);
    seconds(1, 0, 5, new Outcome.Ok());
    recorder.setup("refresh token", new Outcome.TimedOut("no answer"), 5);
    seconds(1, 0, 5, new Outcome.Ok());
    assertThat(view.snapshot().setupFailed()).isEqualTo(2);
  }
}
