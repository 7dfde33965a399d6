package dev.gauntlet.run.workload;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StageArrivalsTest {

  private Duration now = ofSeconds(70);
  private final StageArrivals stage = new StageArrivals(3, ofSeconds(60), () -> now);

  @Test
  void allUsersAreDueWhenTheFirstOneArrives() {
    assertThat(stage.arrival(0)).isEqualTo(ofSeconds(70));
    now = ofSeconds(71);
    assertThat(stage.arrival(1)).isEqualTo(ofSeconds(70));
  }

  @Test
  void usersLeaveAtTheLimitOfTheirStage() {
    stage.arrival(0);
    now = ofSeconds(90);
    assertThat(stage.departure(2)).isEqualTo(ofSeconds(130));
  }
}
