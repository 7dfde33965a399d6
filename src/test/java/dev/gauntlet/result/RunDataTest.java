package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.SetupCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDataTest {

  private static final Outcome OK = new Outcome.Ok();

  @TempDir Path path;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(path, PlannedLoad.closed(10, 2, 20));
  }

  @Test
  void theFirstFailingExchangesAreKept() throws IOException {
    FailedExchange exchange = new FailedExchange("POST", "/tasks", 503, "{}", "busy", "0123");
    run.recorder.evidence(
        new RequestKey("task", "create task"), "status 503, expected 201", exchange);
    assertThat(run.seconds(1).end().incidents().evidence())
        .extracting(EvidenceResult::request, EvidenceResult::message, EvidenceResult::exchange)
        .containsExactly(tuple("create task", "status 503, expected 201", exchange));
  }

  @Test
  void countsAndLatenciesMatchTheRecord() throws IOException {
    run.answers(5, "task", "create task", 40, OK)
        .answers(2, "task", "create task", 1, new Outcome.Refused())
        .answers(1, "task", "create task", 9, new Outcome.Failed("status 500"))
        .seconds(1)
        .answers(3, "mixed", "create task", 80, OK);
    RunData data = run.end();
    assertThat(data.work().requests())
        .extracting(r -> r.key().journey(), r -> r.count(OutcomeKind.OK), RequestData::bad)
        .containsExactly(tuple("mixed", 3L, 0L), tuple("task", 5L, 1L));
    assertThat(data.request("create task").good().count()).isEqualTo(8);
    assertThat(data.request("create task").good().percentileMillis(95)).isEqualTo(80);
    assertThat(data.total().ended()).isEqualTo(11);
  }

  @Test
  void waitsAreSummedOverSeconds() throws IOException {
    RequestKey key = new RequestKey("task", "create task");
    for (int i = 0; i < 3; i++) {
      run.recorder.backOff(key, Duration.ofSeconds(2));
      run.seconds(1);
    }
    assertThat(run.end().incidents().backOffs())
        .containsExactly(new BackOffCount("task", "create task", 3, 6_000));
  }

  @Test
  void requestThatWasNotSentHasNoSamples() throws IOException {
    RunData data = run.seconds(1).end();
    assertThat(data.request("create task").ended()).isZero();
    assertThat(data.request("create task").good().count()).isZero();
  }

  @Test
  void windowsOfAnyLengthSumUpToTheWhole() throws IOException {
    run.recorder.loadStarted();
    for (int i = 0; i < 20; i++) {
      run.answers(i, "task", "get task", 1 + 300 * i, OK).seconds(1);
    }
    RunData data = run.end();
    for (int step : new int[] {1, 3, 60}) {
      LatencyHistogram sum = LatencyHistogram.dense();
      data.windows(Duration.ofSeconds(step), window -> sum.add(window.total().good()));
      assertThat(sum).isEqualTo(data.request("get task").good());
    }
  }

  @Test
  void requestWithoutAnEndIsUnanswered() throws IOException {
    RequestKey key = new RequestKey("task", "get task");
    run.answers(1, "task", "get task", 1, OK);
    run.recorder.sent(key);
    run.recorder.sent(key);
    run.recorder.crash(key, "no such attribute");
    RequestData data = run.end().request("get task");
    assertThat(data.unanswered()).isEqualTo(1);
    assertThat(data.crashed()).isEqualTo(1);
    assertThat(data.bad()).isEqualTo(1);
  }

  @Test
  void errorsAndSetupOfAllIntervalsAreSummed() throws IOException {
    run.recorder.loadStarted();
    for (int i = 0; i < 3; i++) {
      run.answers(1, "task", "get task", 1, new Outcome.Failed("rare"));
      run.answers(4, "task", "get task", 1, new Outcome.TimedOut("frequent"));
      run.recorder.setup("log in", OK, 2_000_000);
      run.seconds(1);
    }
    RunData data = run.end();
    assertThat(data.incidents().errors())
        .containsExactly(
            new ErrorResult("task", "get task", "timed-out", "frequent", 12, 1, 3),
            new ErrorResult("task", "get task", "failed", "rare", 3, 1, 3));
    SetupData logIns = data.work().setup().get(0);
    assertThat(data.work().setup()).hasSize(1);
    assertThat(logIns.counts()).isEqualTo(new SetupCount("log in", 3, 0, 0, 6000, 2000));
    assertThat(logIns.latencies().count()).isEqualTo(3);
    assertThat(logIns.latencies().percentileMillis(95)).isEqualTo(2);
  }

  @Test
  void timesCountFromTheStartOfTheLoad() throws IOException {
    run.seconds(2);
    run.recorder.loadStarted();
    run.recorder.phase("base");
    run.users(2, "task").seconds(3);
    run.recorder.phase("spike");
    run.recorder.note(NoteKind.INFO, "half-time");
    RunData data = run.end();
    assertThat(data.work().phases())
        .extracting(PhaseData::name, PhaseData::atSeconds, PhaseData::endSeconds)
        .containsExactly(tuple("base", 0.0, 3.0), tuple("spike", 3.0, 3.0));
    assertThat(data.incidents().notes())
        .containsExactly(new NoteResult(3, NoteKind.INFO, "half-time"));
    assertThat(data.moments().users())
        .extracting(UsersSample::atSeconds)
        .containsExactly(-1., 0., 1., 2., 3., 3.);
    assertThat(data.moments().users().get(5).users()).containsEntry("task", 2);
    assertThat(data.work().actual()).isEqualTo(new ActualLoad(3, 2, 6, 2, 0));
  }

  @Test
  void killedRunIsRebuiltUpToItsLastSeconds() throws IOException {
    for (int i = 0; i < 10; i++) {
      run.answers(1, "task", "get task", 5, OK).seconds(1);
    }
    byte[] events = Files.readAllBytes(run.folder.eventLog());
    Files.write(run.folder.eventLog(), Arrays.copyOf(events, events.length - 20));
    byte[] latencies = Files.readAllBytes(run.folder.latencyLog());
    Files.write(run.folder.latencyLog(), Arrays.copyOf(latencies, latencies.length - 20));
    RunData data = RunData.read(run.folder);
    assertThat(data.span().ended()).isFalse();
    assertThat(data.span().seconds()).isEqualTo(9);
    assertThat(data.total().good().count()).isEqualTo(8);
    run.close();
  }

  @Test
  void emptyLogHoldsNoRun() throws IOException {
    run.close();
    assertThatThrownBy(() -> RunData.read(run.folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("contains no run");
  }

  @Test
  void logWithoutItsFirstLineIsIncomplete() throws IOException {
    run.close();
    Files.writeString(run.folder.eventLog(), "{\"type\":\"run-ended\",\"t\":3000}\n");
    assertThatThrownBy(() -> RunData.read(run.folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not begin with the start of a run. Copy the file again");
  }

  @Test
  void plannedLoadWithFewAnswersKeepsItsDuration() throws IOException {
    run.recorder.loadStarted();
    run.answers(47, "task", "get task", 5, OK);
    run.recorder.sent(new RequestKey("task", "get task"));
    RunData data = run.seconds(12).end();
    assertThat(data.work().actual().seconds()).isEqualTo(10);
    assertThat(data.span().rateSeconds()).isEqualTo(10);
  }

  @Test
  void interruptedLoadIsAsLongAsItsEventLog() throws IOException {
    run.recorder.loadStarted();
    RunData data = run.answers(5, "task", "get task", 5, OK).seconds(4).end();
    assertThat(data.work().actual().seconds()).isEqualTo(4);
    assertThat(data.span().rateSeconds()).isEqualTo(4);
  }

  @Test
  void countedLoadLastsUntilItsLastUserLeaves() throws IOException {
    RecordedRun counted =
        new RecordedRun(
            Files.createDirectory(path.resolve("counted")), new PlannedLoad(0, 50, 0, 50, 0));
    counted.recorder.loadStarted();
    long sent = counted.clock.epochMicros();
    counted.users(50, "task").answers(49, "task", "get task", 940, OK);
    counted.recorder.sent(new RequestKey("task", "get task"));
    counted.seconds(20);
    counted.recorder.answered(
        new RequestKey("task", "get task"), sent, 20_000_000_000L, new Outcome.TimedOut("late"));
    for (int i = 0; i < 50; i++) {
      counted.recorder.userEnded("task");
    }
    RunData data = counted.seconds(1).end();
    assertThat(data.span().loadSeconds()).isEqualTo(20);
    assertThat(data.work().actual().seconds()).isEqualTo(20);
    assertThat(data.span().rateSeconds())
        .describedAs("of rates, which one late answer leaves")
        .isOne();
  }

  @Test
  void ratesAreComputedOverTheMeasuredTime() throws IOException {
    run.seconds(5).answers(10, "task", "get task", 100, OK).seconds(4);
    run.answers(10, "task", "get task", 1000, OK);
    RunData data = run.end();
    assertThat(data.span().rateSeconds()).isEqualTo(5);
    RequestResult total = RequestResult.of(data.total(), RunData.ALL, data.span().rateSeconds());
    assertThat(total.rates().perSecond())
        .isEqualTo(4);
  }
}
