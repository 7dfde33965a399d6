package dev.gauntlet.run.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushRecorderTest {

  @TempDir Path folder;

  @Test
  void deliveryIsRecordedForTheSubscribingJourney() throws IOException {
    RecordedRun run = new RecordedRun(folder, PlannedLoad.closed(10, 1, 10));
    PushRecorder pushes = new PushRecorder(run.recorder, run.clock, 5_000_000_000L);
    pushes.delivered("watch", 0, 20_000_000);
    pushes.delivered("prices", 0, 20_000_000);
    pushes.lost("prices", 0);
    assertThat(run.seconds(1).end().work().requests())
        .extracting(request -> request.key())
        .containsExactlyInAnyOrder(
            new RequestKey("watch", "receive push"), new RequestKey("prices", "receive push"));
  }
}
