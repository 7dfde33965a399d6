package dev.gauntlet.run.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.process.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SetupPhaseTest {

  private final CountDownLatch firstLine = new CountDownLatch(1);
  private final ByteArrayOutputStream printed =
      new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
          super.write(bytes, from, length);
          firstLine.countDown();
        }
      };
  private final Console console = new Console(new PrintStream(printed, true, UTF_8));

  @Test
  void longFirstStepIsFollowedByProgressLines() {
    List<Boolean> seen =
        new SetupPhase(console::print, 1, Duration.ofMillis(5))
            .run("accounts", List.of("only"), item -> awaited(firstLine));
    assertThat(seen).containsExactly(true);
    assertThat(printed.toString(UTF_8)).contains("accounts: 0 of 1 in ");
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
