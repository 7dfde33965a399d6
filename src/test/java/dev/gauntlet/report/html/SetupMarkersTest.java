package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.verdict.SetupWithinLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupMarkersTest {

  private static final Outcome OK = new Outcome.Ok();
  private static final long MILLI = 1_000_000;

  @TempDir Path folder;

  /** Twenty seconds of load with a login at the end of each given second. */
  private RunData run(Integer... seconds) throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(20, 1, 20));
    run.recorder.setup("log in", OK, 250 * MILLI);
    run.seconds(1);
    run.recorder.loadStarted();
    for (int second = 0; second < 20; second++) {
      if (List.of(seconds).contains(second)) {
        run.recorder.setup("log in", OK, 250 * MILLI);
      }
      run.answers(1, "task", "get task", 5, OK).seconds(1);
    }
    return run.end();
  }

  @Test
  void loginsBeforeTheLoadHaveNoMarker() throws IOException {
    RunData run = run();
    assertThat(SetupMarkers.of(run)).isEmpty();
    assertThat(SetupWithinLoad.words(run)).isEmpty();
  }

  @Test
  void adjacentLoginsWithinTheLoadShareOneMarker()
      throws IOException {
    RunData run = run(4, 5, 6, 14);
    List<List<Double>> marks = SetupMarkers.of(run);
    assertThat(marks).hasSize(2);
    assertThat(marks.get(0).get(0)).isBetween(3.5, 4.0);
    assertThat(marks.get(0).get(1)).isBetween(6.5, 7.5);
    assertThat(marks.get(1).get(0)).isBetween(13.5, 14.0);
    assertThat(SetupWithinLoad.words(run)).isEqualTo("log in 4 times from 4 s to 15 s");
  }
}
