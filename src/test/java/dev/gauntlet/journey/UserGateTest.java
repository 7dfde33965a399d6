package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UserGateTest {

  private final UserGate gate = new UserGate(2);
  private final CompletableFuture<Void> first = gate.enter();
  private final CompletableFuture<Void> second = gate.enter();
  private final CompletableFuture<Void> third = gate.enter();
  private final CompletableFuture<Void> fourth = gate.enter();

  @Test
  void onlyTheAllowedNumberIsAdmitted() {
    assertThat(first).isDone();
    assertThat(second).isDone();
    assertThat(third).isNotDone();
  }

  @Test
  void usersAreAdmittedInTheOrderOfArrival() {
    gate.leave(second);
    assertThat(third).isDone();
    assertThat(fourth).isNotDone();
    gate.leave(first);
    assertThat(fourth).isDone();
  }

  @Test
  void userWhoStopsWaitingLeavesItsPlaceToTheNext() {
    gate.leave(third);
    gate.leave(first);
    assertThat(fourth).isDone();
    assertThat(third).isNotDone();
  }

  @Test
  void placeOfTheLastUserIsFreeAgain() {
    gate.leave(third);
    gate.leave(fourth);
    gate.leave(first);
    assertThat(gate.enter()).isDone();
    assertThat(gate.enter()).isNotDone();
  }
}
