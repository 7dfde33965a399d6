package dev.gauntlet.platform.http;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyWorkerTest {

  private static final long MILLI = 1_000_000;

  private final BusyWorker worker = new BusyWorker();

  @Test
  void workIsDoneSequentiallyWhileOtherRequestsWait() {
    assertThat(worker.untilFree(0)).isEqualTo(ZERO);
    assertThat(worker.untilDone(0, ofMillis(250))).isEqualTo(ofMillis(250));
    assertThat(worker.untilDone(100 * MILLI, ofMillis(250))).isEqualTo(ofMillis(400));
    assertThat(worker.untilFree(150 * MILLI)).isEqualTo(ofMillis(350));
    assertThat(worker.untilFree(500 * MILLI)).isEqualTo(ZERO);
  }

  @Test
  void pauseDoesNotCountAsWork() {
    worker.untilDone(0, ofMillis(250));
    assertThat(worker.untilDone(1000 * MILLI, ofMillis(250))).isEqualTo(ofMillis(250));
  }
}
