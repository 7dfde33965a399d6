package dev.gauntlet.run.execution;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForcedShutdownTest {

  private static final Duration SOON = ForcedShutdown.LAST_STEPS.plus(ofMillis(50));

  private final CompletableFuture<Integer> halted = new CompletableFuture<>();

  @Test
  void hangingShutdownStepsDoNotPreventTheExit() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ForcedShutdown.in(SOON, () -> awaitQuietly(never), halted::complete);
    assertThat(halted.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    never.countDown();
  }

  @Test
  void failedShutdownStepsDoNotPreventTheExit() throws Exception {
    ForcedShutdown.in(
        SOON,
        () -> {
          throw new IllegalStateException("no target");
        },
        halted::complete);
    assertThat(halted.get(10, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void orderlyShutdownIsNotHalted() throws InterruptedException {
    ForcedShutdown.in(SOON, () -> halted.complete(2), halted::complete).close();
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(halted).isNotDone();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
