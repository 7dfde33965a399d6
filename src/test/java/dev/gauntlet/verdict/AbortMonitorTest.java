package dev.gauntlet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Draining;
import dev.gauntlet.measure.ManualClock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbortMonitorTest {

  private static final RequestKey GET = new RequestKey("task", "get task");
  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome BAD = new Outcome.Failed("status 500");

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder =
      new Recorder(
          clock,
          RunHeader.of(RunInfo.here("r1", "Smoke", "", "closed", false, ""),
          PlannedLoad.closed(60, 1, 60), Provenance.unknown()));
  private final AbortMonitor watch =
      new AbortMonitor(
          new AbortLimits(
              OptionalDouble.of(50),
              OptionalDouble.of(1000),
              Duration.ofSeconds(10),
              Optional.empty()));
  private final List<String> reasons = new ArrayList<>();

  @BeforeEach
  void listen() {
    watch.onBurn(reasons::add);
    recorder.loadStarted();
  }

  private void seconds(int count, int good, int bad, long millis) {
    for (int i = 0; i < count; i++) {
      answers(good, OK, millis);
      answers(bad, BAD, millis);
      pass();
    }
  }

  private void answers(int count, Outcome outcome, long millis) {
    for (int i = 0; i < count; i++) {
      recorder.sent(GET);
      recorder.answered(GET, clock.epochMicros(), millis * 1_000_000, outcome);
    }
  }

  private void pass() {
    clock.advance(Duration.ofSeconds(1));
    watch.append(Draining.drain(recorder));
  }

  @Test
  void runWithinItsLimitsContinues() {
    seconds(60, 10, 10, 1000);
    assertThat(reasons).isEmpty();
  }

  @Test
  void sustainedErrorsAbortTheRunOnce() {
    seconds(15, 10, 0, 5);
    seconds(5, 0, 10, 5);
    assertThat(reasons).as("half of the last 10 s").isEmpty();
    seconds(10, 0, 10, 5);
    assertThat(reasons)
        .containsExactly(
            "errors were 60 % over the last 10 s, above the limit 50 % of abort-on.error-rate");
  }

  @Test
  void slowAnswersAbortTheRun() {
    seconds(15, 20, 0, 1500);
    assertThat(reasons)
        .singleElement()
        .asString()
        .startsWith("p95 latencies were 1,500 ms over the last 10 s, above the limit 1,000 ms");
  }

  @Test
  void targetWithoutAnswersAbortsTheRun() {
    seconds(5, 10, 0, 5);
    recorder.sent(GET);
    seconds(11, 0, 0, 0);
    assertThat(reasons)
        .containsExactly(
            "no answer arrived in the last 10 s while requests were in flight (abort-on.error-rate)");
  }

  @Test
  void runWithoutRequestsContinues() {
    seconds(5, 10, 0, 5);
    seconds(30, 0, 0, 0);
    assertThat(reasons).isEmpty();
  }

  @Test
  void noAbortBeforeTheWindowIsFull() {
    seconds(10, 0, 10, 5);
    assertThat(reasons).isEmpty();
    seconds(1, 0, 10, 5);
    assertThat(reasons).hasSize(1);
  }

  @Test
  void failedSetupCountsAsAnError() {
    for (int second = 0; second < 11; second++) {
      recorder.setup("log in", OK, 5_000_000);
      recorder.setup("log in", BAD, 5_000_000);
      recorder.setup("log in", BAD, 5_000_000);
      pass();
    }
    assertThat(reasons)
        .singleElement()
        .asString()
        .startsWith("errors were 66.667 % over the last 10 s, above the limit 50 %");
  }
}
