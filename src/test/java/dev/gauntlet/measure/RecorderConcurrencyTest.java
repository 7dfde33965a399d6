package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.record.Event;
import dev.gauntlet.record.EventLines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecorderConcurrencyTest {

  private static final int THREADS = 4;
  private static final int ANSWERS = 50_000;
  private static final List<RequestKey> KEYS =
      List.of(new RequestKey("task", "create task"), new RequestKey("task", "get task"));

  private final Recorder recorder =
      new Recorder(
          Clock.system(),
          RunHeader.of(RunInfo.here("r1", "Smoke", "", "closed", false, ""),
          PlannedLoad.closed(1, 1, 1), Provenance.unknown()));

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void concurrentRecordingAndDrainingLosesAndDuplicatesNothing() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      new Thread(
              () -> {
                try {
                  tell();
                } finally {
                  working.countDown();
                }
              })
          .start();
    }
    List<RecordingDelta> deltas = new ArrayList<>();
    while (working.getCount() > 0) {
      deltas.add(recorder.drain());
    }
    deltas.add(recorder.end());
    assertThat(answersIn(deltas)).isEqualTo((long) THREADS * ANSWERS);
    assertThat(errorsIn(deltas)).isEqualTo((long) THREADS * ANSWERS / 10);
  }

  private void tell() {
    Outcome ok = new Outcome.Ok();
    Outcome failed = new Outcome.Failed("status 500");
    for (int i = 0; i < ANSWERS; i++) {
      long start = recorder.startMillis() * 1000 - 1_000_000L + i * 100L;
      recorder.answered(KEYS.get(i % 2), start, 1000L * i, i % 10 == 0 ? failed : ok);
    }
  }

  private static long answersIn(List<RecordingDelta> deltas) {
    return deltas.stream()
        .flatMap(delta -> delta.intervals().stream())
        .mapToLong(interval -> interval.latencies().count())
        .sum();
  }

  private static long errorsIn(List<RecordingDelta> deltas) {
    return deltas.stream()
        .flatMap(delta -> EventLines.of(delta).stream())
        .filter(Event.ErrorsSeen.class::isInstance)
        .flatMap(event -> ((Event.ErrorsSeen) event).counts().stream())
        .mapToLong(ErrorCount::count)
        .sum();
  }
}
