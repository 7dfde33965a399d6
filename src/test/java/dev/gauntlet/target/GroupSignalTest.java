package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSignalTest {

  @ParameterizedTest
  @ValueSource(ints = {129, 130, 143})
  void signalledChildDelaysTheReportUntilThisProcessReceivesTheSignal(int exitCode) {
    assertThat(GroupSignal.timeLimit(exitCode)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 137})
  void otherChildExitsAreReportedAtOnce(int exitCode) {
    assertThat(GroupSignal.timeLimit(exitCode)).isZero();
  }
}
