package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLines;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private static final RequestKey CREATE = new RequestKey("task", "create task");
  private static final RunInfo RUN =
      RunInfo.here("r1", "Smoke", "http://localhost:1", "closed", false, "0.1.0");

  private static final RunHeader HEADER =
      RunHeader.of(RUN, PlannedLoad.closed(30, 5, 150), Provenance.unknown());

  private final ManualClock clock = new ManualClock();
  private final Recorder recorder = new Recorder(clock, HEADER);

  private void answered(Outcome outcome, long latencyMillis) {
    long nanos = Duration.ofMillis(latencyMillis).toNanos();
    recorder.answered(CREATE, clock.epochMicros() - nanos / 1000, nanos, outcome);
  }

  private static Event.Sample sample(RecordingDelta delta) {
    return only(delta, Event.Sample.class);
  }

  private static <E extends Event> E only(RecordingDelta delta, Class<E> type) {
    List<E> found = EventLines.of(delta).stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void recordBeginsWithTheRunHeader() {
    assertThat(EventLines.of(recorder.drain()))
        .startsWith(
            new Event.RunStarted(ManualClock.START_MILLIS, HEADER));
  }

  @Test
  void answerIsCountedInTheSecondOfItsRequest() {
    clock.advance(Duration.ofMillis(12_500));
    answered(new Outcome.Ok(), 3_000);
    assertThat(recorder.end().intervals())
        .singleElement()
        .satisfies(
            interval -> {
              assertThat(interval.key()).isEqualTo(CREATE);
              assertThat(interval.outcome()).isEqualTo(OutcomeKind.OK);
              assertThat(interval.second()).isEqualTo(9);
              assertThat(interval.latencies().maxMillis()).isEqualTo(3000, within(1.0));
            });
  }

  @Test
  void waitsAreSummedByRequestAndExcludedFromLatency() {
    recorder.backOff(CREATE, Duration.ofMillis(1_500));
    recorder.backOff(CREATE, Duration.ofSeconds(2));
    RecordingDelta delta = recorder.drain();
    assertThat(only(delta, Event.BackedOff.class).counts())
        .containsExactly(new BackOffCount("task", "create task", 2, 3_500));
    assertThat(delta.intervals()).isEmpty();
    assertThat(EventLines.of(recorder.drain())).noneMatch(Event.BackedOff.class::isInstance);
  }

  @Test
  void secondIsWrittenAfterItHasSettled() {
    answered(new Outcome.Ok(), 0);
    clock.advance(Duration.ofMillis(1_999));
    assertThat(recorder.drain().intervals()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(recorder.drain().intervals()).hasSize(1);
    assertThat(recorder.drain().intervals()).isEmpty();
  }

  @Test
  void outcomesAreCountedSeparately() {
    answered(new Outcome.Ok(), 10);
    answered(new Outcome.Refused(), 1);
    answered(new Outcome.Capped("the run ended"), 5);
    answered(new Outcome.Failed("status 500"), 20);
    answered(new Outcome.TimedOut("no answer in 60 s"), 30);
    answered(new Outcome.Lost(), 0);
    answered(new Outcome.Unsent("Too many open files"), 0);
    RecordingDelta delta = recorder.end();
    assertThat(delta.intervals())
        .extracting(LatencyInterval::outcome)
        .containsExactlyInAnyOrder(OutcomeKind.values());
    assertThat(sample(delta))
        .extracting(Event.Sample::answers)
        .extracting(
            LoadCounts.Answers::ok, LoadCounts.Answers::refused, LoadCounts.Answers::bad)
        .containsExactly(1L, 1L, 3L);
    assertThat(only(delta, Event.ErrorsSeen.class).counts())
        .containsExactly(
            new ErrorCount("task", "create task", "failed", "status 500", 1),
            new ErrorCount("task", "create task", "timed-out", "no answer in 60 s", 1),
            new ErrorCount("task", "create task", "lost", "lost", 1),
            new ErrorCount("task", "create task", "unsent", "Too many open files", 1));
  }

  @Test
  void userTimeIsTheSumOfAllUsersTimes() {
    recorder.userStarted("task");
    clock.advance(Duration.ofSeconds(10));
    recorder.userStarted("worker");
    clock.advance(Duration.ofSeconds(5));
    recorder.userEnded("task");
    clock.advance(Duration.ofSeconds(1));
    Event.Sample sample = sample(recorder.drain());
    assertThat(sample.users().seconds()).isEqualTo(15 + 6);
    assertThat(sample.users().working()).isEqualTo(Map.of("task", 0, "worker", 1));
    assertThat(sample.users().peak()).isEqualTo(2);
    assertThat(sample.users().started()).isEqualTo(2);
  }

  @Test
  void timeAfterTheUserLifetimeDoesNotCount() {
    recorder.userStarted("task", Duration.ofSeconds(3));
    recorder.userStarted("task", Duration.ofSeconds(5));
    clock.advance(Duration.ofSeconds(4));
    assertThat(sample(recorder.drain()).users().seconds()).isEqualTo(3 + 4);
    clock.advance(Duration.ofSeconds(20));
    recorder.userEnded("task");
    Event.Sample sample = sample(recorder.drain());
    assertThat(sample.users().seconds()).isEqualTo(3 + 5);
    assertThat(sample.users().working()).describedAs("still waiting for an answer").containsEntry("task", 1);
  }

  @Test
  void userTimeCoversClosedUsersInAMixedModel() {
    recorder.userStarted("steady/task", Duration.ofSeconds(10));
    recorder.userStarted("burst/task");
    clock.advance(Duration.ofSeconds(4));
    recorder.userEnded("burst/task");
    recorder.userStarted("burst/task");
    assertThat(sample(recorder.drain()).users().seconds()).isEqualTo(4);
    clock.advance(Duration.ofSeconds(20));
    assertThat(sample(recorder.drain()).users().seconds()).isEqualTo(10);
  }

  @Test
  void earlyLeavingUserCountsUntilItsEnd() {
    recorder.userStarted("task", Duration.ofSeconds(10));
    recorder.userStarted("task", Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(4));
    recorder.userEnded("task");
    clock.advance(Duration.ofSeconds(20));
    assertThat(sample(recorder.drain()).users().seconds()).isEqualTo(4 + 10);
  }

  @Test
  void journeysAndSentRequestsAreCumulative() {
    recorder.journeyStarted("task");
    recorder.sent(CREATE);
    recorder.drain();
    recorder.journeyStarted("task");
    recorder.journeyCompleted("task");
    recorder.journeyAbandoned("task");
    recorder.sent(CREATE);
    Event.Sample sample = sample(recorder.drain());
    assertThat(sample.journeys().started()).isEqualTo(Map.of("task", 2L));
    assertThat(sample.journeys().completed()).isEqualTo(Map.of("task", 1L));
    assertThat(sample.journeys().abandoned()).isEqualTo(Map.of("task", 1L));
    assertThat(sample.requests().sent()).isEqualTo(Map.of("task", Map.of("create task", 2L)));
  }

  @Test
  void measuredTimeSpansFirstRequestToLastSuccessfulAnswer() {
    clock.advance(Duration.ofSeconds(2));
    answered(new Outcome.Ok(), 500);
    clock.advance(Duration.ofSeconds(3));
    answered(new Outcome.Ok(), 100);
    recorder.answered(CREATE, clock.epochMicros(), 60_000_000_000L, new Outcome.TimedOut("late"));
    Event.Sample sample = sample(recorder.end());
    long startMicros = ManualClock.START_MILLIS * 1000;
    assertThat(sample.answers().fromMicros()).isEqualTo(startMicros + 1_500_000);
    assertThat(sample.answers().untilMicros()).isEqualTo(startMicros + 5_000_000);
  }

  @Test
  void setupStepsAreExcludedFromTheStatistics() {
    recorder.setup("log in", new Outcome.Ok(), 2_000_000);
    recorder.setup("log in", new Outcome.Failed("status 401"), 4_000_000);
    recorder.setup("register user", new Outcome.Refused(), 1_000_000);
    RecordingDelta delta = recorder.end();
    assertThat(delta.intervals()).isEmpty();
    assertThat(only(delta, Event.SetupDone.class).counts())
        .containsExactly(
            new SetupCount("log in", 1, 0, 1, 6000, 4000),
            new SetupCount("register user", 0, 1, 0, 1000, 1000));
    assertThat(only(delta, Event.ErrorsSeen.class).counts())
        .containsExactly(new ErrorCount("setup", "log in", "failed", "status 401", 1));
  }

  @Test
  void numberOfDistinctErrorsIsBounded() {
    for (int i = 0; i < 1000; i++) {
      recorder.crash(CREATE, "error " + Integer.toString(i, 26));
    }
    List<ErrorCount> counts = only(recorder.drain(), Event.ErrorsSeen.class).counts();
    assertThat(counts).hasSize(ErrorTally.MAX_KINDS + 1);
    assertThat(counts.get(ErrorTally.MAX_KINDS).message()).isEqualTo(ErrorTally.FURTHER);
    assertThat(counts.stream().mapToLong(ErrorCount::count).sum()).isEqualTo(1000);
  }

  @Test
  void answerAfterMoreThanAnHourIsCounted() {
    answered(new Outcome.Ok(), Duration.ofHours(2).toMillis());
    assertThat(sample(recorder.end()).answers().clamped()).isEqualTo(1);
  }

  @Test
  void theEndIsTheLastEvent() {
    recorder.phase("spike");
    recorder.note(NoteKind.TARGET_DOWN, "platform ended, exit code 137");
    assertThat(EventLines.of(recorder.end()))
        .hasExactlyElementsOfTypes(
            Event.RunStarted.class,
            Event.PhaseStarted.class,
            Event.Noted.class,
            Event.Sample.class,
            Event.RunEnded.class);
  }
}
