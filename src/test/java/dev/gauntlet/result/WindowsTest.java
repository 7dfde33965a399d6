package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's load, window by window. */
class WindowsTest {

  private static final Outcome OK = new Outcome.Ok();
  private static final RequestKey GET = new RequestKey("task", "get task");

  @TempDir Path path;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(path, PlannedLoad.closed(10, 1, 10));
    run.seconds(2);
    run.recorder.loadStarted();
  }

  private static List<LoadWindow> windows(RunData data, int seconds) throws IOException {
    List<LoadWindow> windows = new ArrayList<>();
    data.windows(Duration.ofSeconds(seconds), windows::add);
    return windows;
  }

  /** A request that is sent now and answered when that time has gone by. */
  private void slow(int seconds) throws IOException {
    long start = run.clock.epochMicros();
    run.recorder.sent(GET);
    run.seconds(seconds);
    run.recorder.answered(GET, start, seconds * 1_000_000_000L, OK);
  }

  @Test
  void windowsStartWithTheLoadWithoutGaps() throws IOException {
    run.answers(1, "task", "get task", 5, OK).seconds(7);
    run.answers(1, "task", "get task", 5, OK).seconds(3);
    assertThat(windows(run.end(), 2))
        .extracting(LoadWindow::atSeconds, LoadWindow::endSeconds, window -> window.total().ended())
        .containsExactly(
            tuple(0.0, 2.0, 1L),
            tuple(2.0, 4.0, 0L),
            tuple(4.0, 6.0, 0L),
            tuple(6.0, 8.0, 1L),
            tuple(8.0, 10.0, 0L));
  }

  @Test
  void windowsCoverFinalSecondsWithoutAnswers() throws IOException {
    RunData data = run.answers(1, "task", "get task", 5, OK).seconds(12).end();
    for (int seconds : new int[] {1, 3, 4, 60}) {
      List<LoadWindow> windows = windows(data, seconds);
      assertThat(windows.get(windows.size() - 1).endSeconds())
          .isBetween(10.0, Math.nextDown(10.0 + seconds));
    }
  }

  @Test
  void lateAnswerBelongsToTheWindowOfItsRequest() throws IOException {
    slow(6);
    run.answers(3, "task", "get task", 5, OK).seconds(4);
    List<LoadWindow> windows = windows(run.end(), 1);
    assertThat(windows.get(0).total().good().maxMillis()).isCloseTo(6000, within(3.0));
    assertThat(windows.get(6).total().good().count()).isEqualTo(3);
  }

  @Test
  void requestIsPendingInWindowsBetweenSendingAndAnswer() throws IOException {
    slow(6);
    run.seconds(4);
    assertThat(windows(run.end(), 1))
        .extracting(window -> window.underWay().contains(GET))
        .containsExactly(false, true, true, true, true, true, false, false, false, false);
  }

  @Test
  void unansweredRequestIsPendingUntilTheEndOfTheLoad() throws IOException {
    run.answers(1, "task", "get task", 5, OK).seconds(2);
    run.recorder.sent(GET);
    run.seconds(9);
    assertThat(windows(run.end(), 1))
        .extracting(window -> window.underWay().contains(GET))
        .containsExactly(false, false, false, true, true, true, true, true, true, true);
  }

  @Test
  void unsentRequestIsNotPending() throws IOException {
    run.answers(1, "task", "get task", 5, OK);
    run.recorder.sent(GET);
    run.recorder.crash(GET, "no id");
    run.seconds(10);
    List<LoadWindow> windows = windows(run.end(), 1);
    assertThat(windows).allMatch(window -> window.underWay().isEmpty());
    assertThat(windows.stream().mapToLong(window -> window.total().bad()).sum()).isEqualTo(1);
  }

  @Test
  void windowCountsAddUpToTheRun() throws IOException {
    for (int i = 0; i < 10; i++) {
      run.answers(i, "task", "get task", 700 * i, OK)
          .answers(1, "mixed", "get task", 3, new Outcome.Failed("status 500"))
          .answers(1, "mixed", "list tasks", 2, new Outcome.Refused())
          .seconds(1);
    }
    RunData data = run.end();
    for (int seconds : new int[] {1, 3, 10}) {
      List<RequestData> totals = windows(data, seconds).stream().map(LoadWindow::total).toList();
      RequestData sum = RequestData.together(GET, totals);
      assertThat(sum.sent()).isEqualTo(data.total().sent());
      assertThat(sum.count(OutcomeKind.REFUSED)).isEqualTo(10);
      assertThat(sum.bad()).isEqualTo(10);
      LatencyHistogram good = sum.good();
      assertThat(good).isEqualTo(data.total().good());
    }
  }

  @Test
  void runWithoutLoadHasNoWindows() throws IOException {
    RecordedRun never = new RecordedRun(newFolder(), PlannedLoad.closed(10, 1, 10));
    assertThat(windows(never.seconds(3).end(), 1)).isEmpty();
  }

  private Path newFolder() throws IOException {
    return Files.createDirectory(path.resolve("never"));
  }

  @Test
  void phasesHaveTheirOwnValues() throws IOException {
    run.recorder.phase("base");
    run.answers(4, "task", "get task", 10, OK).seconds(4);
    run.recorder.phase("spike");
    run.answers(9, "task", "get task", 300, OK).seconds(3);
    run.answers(1, "task", "get task", 300, new Outcome.Failed("status 503")).seconds(3);
    RunData data = run.end();
    assertThat(data.work().phases())
        .extracting(
            PhaseData::name,
            PhaseData::atSeconds,
            PhaseData::endSeconds,
            phase -> phase.total().good().count(),
            phase -> phase.total().bad(),
            phase -> phase.total().sent(),
            phase -> phase.total().good().percentileMillis(95))
        .containsExactly(
            tuple("base", 0.0, 4.0, 4L, 0L, 4L, 10.0),
            tuple("spike", 4.0, 10.0, 9L, 1L, 10L, 300.0));
  }
}
