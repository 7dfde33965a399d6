package dev.gauntlet.journey;

import static dev.gauntlet.journey.Act.call;
import static dev.gauntlet.journey.Act.repeat;
import static dev.gauntlet.journey.Scenario.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScenarioTest {

  @Test
  void aTraceTakesOneUserOfEachPart() {
    Scenario whole =
        Scenario.users(5)
            .measure(Act.call("register worker"))
            .and(Scenario.users(10).measure(Act.call("create task")));
    assertThat(whole.singleUsers())
        .hasSize(2)
        .allMatch(alone -> alone.users() == 1)
        .flatExtracting(Scenario::measured)
        .containsExactly("register worker", "create task");
  }

  private static final Scenario HEARTBEATS =
      users(10).prepare(call("register worker")).measure(repeat(5, call("send heartbeat")));

  @Test
  void itTellsItsPlanInALine() {
    assertThat(HEARTBEATS.describe())
        .containsExactly("10 users at once: prepare (register worker), then 5 x send heartbeat");
  }

  @Test
  void onlyWhatIsNotPreparationIsMeasured() {
    assertThat(HEARTBEATS.operations())
        .containsExactlyInAnyOrder("register worker", "send heartbeat");
    assertThat(HEARTBEATS.measured()).containsExactly("send heartbeat");
  }

  @Test
  void setupBetweenMeasuredCallsIsNotMeasured() {
    Scenario inARow =
        users(1).measure(repeat(5, call("create task").asSetup(), call("decompose task")));
    assertThat(inARow.measured()).containsExactly("decompose task");
    assertThat(inARow.describe()).containsExactly("1 user: 5 x ((create task), decompose task)");
  }

  @Test
  void everyUserPlaysOnePart() {
    Scenario both =
        users(5).measure(call("register worker")).and(users(10).measure(call("create task")));
    assertThat(both.users()).isEqualTo(15);
    assertThat(both.partOf(4)).isEqualTo(both.parts().get(0));
    assertThat(both.partOf(5)).isEqualTo(both.parts().get(1));
    assertThat(both.partOf(14)).isEqualTo(both.parts().get(1));
    assertThatThrownBy(() -> both.partOf(15)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyOrNothingIsNoScenario() {
    assertThatThrownBy(() -> users(0).measure(call("check health")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> users(1).measure()).isInstanceOf(IllegalArgumentException.class);
  }
}
