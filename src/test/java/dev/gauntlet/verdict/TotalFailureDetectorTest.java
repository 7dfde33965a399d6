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

/** A run is aborted when no request to its target succeeds; any other run continues. */
class TotalFailureDetectorTest {

  private static final RequestKey GET = new RequestKey("task", "get task");
  private static final Outcome OK = new Outcome.Ok();
  private static final Outcome REFUSED = new Outcome.Refused();
  private static final Outcome BAD = new Outcome.Failed("status 404, expected 200");
  private static final Outcome TIMED_OUT = new Outcome.TimedOut("no answer after 20000 ms");

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder =
      new Recorder(
          clock,
          RunHeader.of(RunInfo.here("r1", "Smoke", "", "closed", false, ""),
          PlannedLoad.closed(60, 1, 60), Provenance.unknown()));
  private final AbortMonitor watch =
      new AbortMonitor(
          new AbortLimits(
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Duration.ofSeconds(10),
              Optional.of(Duration.ofSeconds(30))));
  private final List<String> reasons = new ArrayList<>();

  @BeforeEach
  void listen() {
    watch.onBurn(reasons::add);
    recorder.loadStarted();
    pass(1);
  }

  private void pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      clock.advance(Duration.ofSeconds(1));
      watch.append(Draining.drain(recorder));
    }
  }

  private void answer(Outcome outcome) {
    recorder.sent(GET);
    recorder.answered(GET, clock.epochMicros(), 5_000_000, outcome);
  }

  private void eachSecond(int seconds, Runnable what) {
    for (int second = 0; second < seconds; second++) {
      what.run();
      pass(1);
    }
  }

  private void logIn(Outcome outcome) {
    recorder.setup("log in", outcome, 5_000_000);
  }

  @Test
  void failuresOnlyAbortTheRunWithTheMostFrequentOne() {
    answer(new Outcome.Failed("status 500, expected 200"));
    eachSecond(29, () -> answer(BAD));
    assertThat(reasons).as("29 s").isEmpty();
    eachSecond(5, () -> answer(BAD));
    assertThat(reasons)
        .containsExactly(
            "no request succeeded for 30 s, the limit of objectives.abort-on.nothing-works: 31 failures,"
                + " most often \"status 404, expected 200\" at get task");
  }

  @Test
  void failedLoginsAbortTheRunWithoutRequests() {
    eachSecond(31, () -> logIn(BAD));
    assertThat(reasons)
        .singleElement()
        .asString()
        .contains("most often \"status 404, expected 200\" at log in");
  }

  @Test
  void crashedStepsWithoutARequestCountAsFailures() {
    eachSecond(
        31,
        () -> {
          recorder.sent(GET);
          recorder.crash(GET, "title has no value");
        });
    assertThat(reasons).singleElement().asString().contains("\"title has no value\" at get task");
  }

  @Test
  void deadTargetAbortsARunInProgress() {
    eachSecond(60, () -> answer(OK));
    eachSecond(31, () -> answer(new Outcome.Failed("connection refused")));
    assertThat(reasons).singleElement().asString().contains("connection refused");
  }

  @Test
  void silentTargetAbortsTheRunBeforeAnyFailure() {
    eachSecond(5, () -> answer(OK));
    recorder.sent(GET);
    recorder.sent(GET);
    pass(31);
    assertThat(reasons)
        .containsExactly(
            "no request succeeded for 30 s, the limit of objectives.abort-on.nothing-works: no answer"
                + " arrived, while 2 requests waited without one; raise the limit if answers take"
                + " so long");
  }

  /** Requests of Gatling's own http(...), of which only the answers are known. */
  @Test
  void answersToUnrecordedRequestsDoNotHidePendingOnes() {
    RequestKey upload = new RequestKey("task", "upload");
    for (int i = 0; i < 1000; i++) {
      recorder.answered(upload, clock.epochMicros(), 5_000_000, OK);
    }
    recorder.sent(GET);
    pass(31);
    assertThat(reasons).singleElement().asString().contains("1 request waited without one");
  }

  @Test
  void timeoutsDoNotCountAsAnswers() {
    eachSecond(3, () -> logIn(TIMED_OUT));
    pass(30);
    assertThat(reasons)
        .singleElement()
        .asString()
        .contains("no answer arrived, while 3 requests timed out");
  }

  @Test
  void oneSuccessfulAnswerKeepsTheRunGoing() {
    eachSecond(29, () -> answer(BAD));
    answer(OK);
    eachSecond(29, () -> answer(BAD));
    answer(OK);
    eachSecond(29, () -> answer(BAD));
    assertThat(reasons).isEmpty();
  }

  @Test
  void announcedRefusalsDoNotAbortTheRun() {
    eachSecond(90, () -> answer(REFUSED));
    assertThat(reasons).isEmpty();
  }

  @Test
  void fewerThanTenFailuresDoNotAbortTheRun() {
    eachSecond(9, () -> answer(BAD));
    pass(120);
    assertThat(reasons).isEmpty();
  }

  @Test
  void successfulLoginsCountAsAnswersUnlessARequestFails() {
    eachSecond(
        120,
        () -> {
          logIn(OK);
          logIn(BAD);
        });
    assertThat(reasons).isEmpty();
    eachSecond(
        31,
        () -> {
          logIn(OK);
          answer(BAD);
        });
    assertThat(reasons).hasSize(1);
  }

  @Test
  void runWithoutRequestsContinues() {
    recorder.sent(GET);
    recorder.crash(GET, "an own function threw");
    pass(300);
    answer(OK);
    pass(300);
    assertThat(reasons).isEmpty();
  }

  @Test
  void failuresBeforeTheLoadDoNotCount() {
    AbortMonitor early =
        new AbortMonitor(
            new AbortLimits(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Duration.ofSeconds(10),
                Optional.of(Duration.ofSeconds(30))));
    early.onBurn(reasons::add);
    for (int second = 0; second < 60; second++) {
      logIn(BAD);
      clock.advance(Duration.ofSeconds(1));
      early.append(Draining.drain(recorder));
    }
    assertThat(reasons).isEmpty();
  }
}
