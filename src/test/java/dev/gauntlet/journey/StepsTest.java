package dev.gauntlet.journey;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gauntlet.catalog.multiagent.TaskUser;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

  private final FrozenClockRun run = new FrozenClockRun();
  private final Steps steps = new Steps(new TaskUser(), run.context());
  private final Session user =
      VirtualUser.arrive(FrozenClockRun.session(), 0, 1, ofSeconds(5), ofSeconds(20));

  @ParameterizedTest
  @CsvSource({"0, false", "19999, false", "20000, true", "20001, true"})
  void userLeavesAtTheEndOfItsLifetime(long millis, boolean over) {
    run.elapsed = ofMillis(millis);
    assertThat(steps.over(user)).isEqualTo(over);
  }

  @Test
  void allUsersLeaveWhenTheLoadIsHalted() {
    run.halted = true;
    assertThat(steps.over(user)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2000, 5000",
    "14000, 2000, 5000",
    "19000, 1000, 1000",
    "20000, 0, 0",
    "30000, 0, 0"
  })
  void pauseEndsWithTheUserLifetime(long millis, long min, long max) {
    run.elapsed = ofMillis(millis);
    for (int i = 0; i < 100; i++) {
      Duration pause = steps.thinkTime(user);
      assertThat(pause).isBetween(ofMillis(min), ofMillis(max));
    }
  }

  @Test
  void missingOperationCannotBeCalled() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> steps.call("create tsk"))
        .withMessageContaining("create task");
  }
}
