package dev.gauntlet.journey;

import static dev.gauntlet.journey.ScenarioStep.call;
import static dev.gauntlet.journey.ScenarioStep.pause;
import static dev.gauntlet.journey.ScenarioStep.rendezvous;
import static dev.gauntlet.journey.ScenarioStep.repeat;
import static dev.gauntlet.journey.ScenarioStep.timed;
import static dev.gauntlet.journey.ScenarioStep.whereKnown;
import static dev.gauntlet.catalog.multiagent.MultiAgent.users;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

  @Test
  void traceRunsOneUserPerPart() {
    Scenario whole =
        users(5)
            .measure(ScenarioStep.call("register worker"))
            .and(users(10).measure(ScenarioStep.call("create task")));
    assertThat(whole.singleUsers())
        .hasSize(2)
        .allMatch(alone -> alone.users() == 1)
        .flatExtracting(alone -> inspection(alone).measured())
        .containsExactly("register worker", "create task");
  }

  private static JourneyInspection inspection(Scenario scenario) {
    return JourneyInspection.of(
        new ScenarioJourney("scenario", scenario), new FrozenClockRun().contract());
  }

  private static final Scenario HEARTBEATS =
      users(10).prepare(call("register worker")).measure(repeat(5, call("send heartbeat")));

  @Test
  void planIsDescribedInOneLine() {
    assertThat(HEARTBEATS.describe())
        .containsExactly("10 users at once: prepare (register worker), then 5 x send heartbeat");
  }

  @Test
  void onlyStepsOutsideSetupAreMeasured() {
    assertThat(inspection(HEARTBEATS).operations())
        .containsExactlyInAnyOrder("register worker", "send heartbeat");
    assertThat(inspection(HEARTBEATS).measured()).containsExactly("send heartbeat");
  }

  @Test
  void setupBetweenMeasuredCallsIsNotMeasured() {
    Scenario inARow =
        users(1).measure(repeat(5, call("create task").asSetup(), call("decompose task")));
    assertThat(inspection(inARow).measured()).containsExactly("decompose task");
    assertThat(inARow.describe()).containsExactly("1 user: 5 x ((create task), decompose task)");
  }

  @Test
  void everyUserRunsOnePart() {
    Scenario both =
        users(5).measure(call("register worker")).and(users(10).measure(call("create task")));
    assertThat(both.users()).isEqualTo(15);
    assertThat(both.partOf(4)).isEqualTo(both.parts().get(0));
    assertThat(both.partOf(5)).isEqualTo(both.parts().get(1));
    assertThat(both.partOf(14)).isEqualTo(both.parts().get(1));
    assertThatThrownBy(() -> both.partOf(15)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Scenario parts(int... users) {
    return IntStream.of(users)
        .mapToObj(count -> users(count).measure(call("create task")))
        .reduce(Scenario::and)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 10 | 30 | 10 20",
        "5 10 | 16 | 5 11",
        "5 10 | 3 | 1 2",
        "5 10 | 2 | 1 1",
        "50 | 100 | 100",
        "50 | 1 | 1",
        "1 100 | 50 | 1 49",
        "100 1 | 50 | 49 1",
        "1 1 100 1 | 4 | 1 1 1 1",
        "1 | 2147483647 | 2147483647"
      })
  void usersOfEachPartAreInProportionAndAtLeastOne(String own, int users, String expected) {
    int[] counts = Stream.of(own.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertThat(parts(counts).withUsers(users).parts())
        .extracting(part -> String.valueOf(part.users()))
        .containsExactly(expected.split(" "));
  }

  @Test
  void everyPartNeedsAUser() {
    assertThatThrownBy(() -> parts(5, 10).withUsers(1))
        .hasMessage("must be 2 or more, one for each part of the scenario");
  }

  @Test
  void scenarioThatCountsAListHasOneUser() {
    Scenario list =
        users(1)
            .prepare(ListExpectations.totalOf(call("list tasks")))
            .measure(call("list tasks").expecting(ListExpectations.totalGrownBy(1)));
    assertThat(list.withUsers(1).users()).isEqualTo(1);
    assertThatThrownBy(() -> list.withUsers(2))
        .hasMessageStartingWith("must be 1: the scenario checks the entries of a list");
  }

  @Test
  void measuredCallsAreCountedOverRepetitionsAndUsers() {
    assertThat(HEARTBEATS.measuredCalls()).isEqualTo(Map.of("send heartbeat", 50L));
    assertThat(
            users(2)
                .measure(repeat(3, call("create task").asSetup(), repeat(2, call("get task"))))
                .and(users(4).measure(call("get task"), call("check health")))
                .measuredCalls())
        .isEqualTo(Map.of("get task", 16L, "check health", 4L));
  }

  @Test
  void scenarioNeedsUsersAndSteps() {
    assertThatThrownBy(() -> users(0).measure(call("check health")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> users(1).measure()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numberOfUsersAtOneTimeIsDescribedAndKept() {
    Scenario limited = users(100).atATime(20).measure(call("create task"));
    assertThat(limited.describe()).containsExactly("100 users, 20 at a time: create task");
    assertThat(limited.withUsers(200).parts().get(0).atOneTime()).isEqualTo(20);
    assertThat(limited.withUsers(10).describe()).containsExactly("10 users at once: create task");
    assertThat(parts(10).withUsers(20).describe()).containsExactly("20 users at once: create task");
  }

  @Test
  void accountsAreSharedInProportion() {
    Scenario shared = users(20).measure(call("create task")).withUsersPerAccount(2);
    assertThat(shared.accounts()).isEqualTo(10);
    assertThat(shared.withUsers(9).accounts()).isEqualTo(5);
    assertThat(parts(10).accounts()).isEqualTo(10);
  }

  @Test
  void stepsForAnAcceptedAnswerAreDescribedAndCounted() {
    Scenario refusable =
        users(2)
            .measure(
                call("create task").orRefused("duplicate"),
                whereKnown("taskId", pause(ofMillis(50)), repeat(3, call("get task"))));
    assertThat(refusable.describe())
        .containsExactly("2 users at once: create task, if taskId: pause 50 ms, 3 x get task");
    assertThat(refusable.measuredCalls()).isEqualTo(Map.of("create task", 2L, "get task", 6L));
  }

  @Test
  void allUsersHaveTheSameNumberOfRendezvous() {
    Scenario meeting = users(2).measure(call("create task"), rendezvous(), call("get task"));
    assertThat(meeting.describe())
        .containsExactly("2 users at once: create task, rendezvous, get task");
    assertThatThrownBy(() -> meeting.and(users(1).measure(call("list tasks"))))
        .hasMessage("all users of a scenario must have the same number of rendezvous");
    assertThat(meeting.and(users(1).measure(rendezvous(), call("list tasks"))).users()).isEqualTo(3);
  }

  @Test
  void rendezvousThatSomeUsersWouldNotReachIsRejected() {
    assertThatThrownBy(
            () -> users(2).measure(call("create task"), whereKnown("taskId", rendezvous())))
        .hasMessage("a rendezvous must not depend on an answer");
    assertThatThrownBy(
            () -> users(3).atATime(2).measure(call("create task"), repeat(2, rendezvous())))
        .hasMessageContaining("limited number of users");
  }

  @Test
  void timedStepsAreAMetricOfTheJourney() {
    Scenario timed = users(1).measure(timed("whole task", call("create task"), call("get task")));
    assertThat(inspection(timed).metrics()).containsExactly("whole task");
    assertThat(timed.describe()).containsExactly("1 user: create task, get task");
    assertThat(timed.measuredCalls()).isEqualTo(Map.of("create task", 1L, "get task", 1L));
  }
}
