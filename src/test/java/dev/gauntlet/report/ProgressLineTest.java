package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.LiveSnapshot;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static LiveSnapshot at(String phase, long errors) {
    return at(phase, OptionalDouble.of(23.2), 30_000, errors, 0);
  }

  private static LiveSnapshot at(
      String phase, OptionalDouble p95, long answers, long errors, long setupFailed) {
    return new LiveSnapshot(
        Duration.ofMillis(45_900),
        phase,
        500,
        842.3,
        p95,
        answers,
        errors,
        setupFailed);
  }

  @Test
  void progressIsOneLine() {
    assertThat(ProgressLine.of(at("spike", 0), Duration.ofMinutes(8)))
        .isEqualTo("0:45 of 8:00  spike  users 500  842 req/s  p95 23.2 ms  errors 0 (0.0 %)");
  }

  @Test
  void errorsAreShownWithTheirShare() {
    assertThat(ProgressLine.of(at("spike", 1230), Duration.ofMinutes(8)))
        .endsWith("errors 1,230 (4.1 %)");
  }

  @Test
  void noPhaseIsNamedBeforeTheFirst() {
    assertThat(ProgressLine.of(at("", 0), Duration.ofMinutes(8))).startsWith("0:45 of 8:00  users");
  }

  @Test
  void failedSetupIsShownAndPercentileIsOmittedWithoutSuccessfulAnswers() {
    LiveSnapshot nobodyIn = at("spike", OptionalDouble.empty(), 0, 0, 1200);
    assertThat(ProgressLine.of(nobodyIn, Duration.ofMinutes(8)))
        .endsWith("p95 -  errors 0 (0.0 %)  setup failed 1,200");
  }
}
