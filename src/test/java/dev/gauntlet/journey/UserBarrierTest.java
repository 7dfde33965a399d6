package dev.gauntlet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UserBarrierTest {

  private final UserBarrier barrier = new UserBarrier(3);

  @Test
  void noUserPassesBeforeTheLastOneArrives() {
    CompletableFuture<Void> first = barrier.arrive();
    CompletableFuture<Void> second = barrier.arrive();
    assertThat(first).isNotDone();
    assertThat(barrier.arrive()).isDone();
    assertThat(first).isDone();
    assertThat(second).isDone();
  }

  @Test
  void usersMeetAgainAtTheNextRendezvous() {
    barrier.arrive();
    barrier.arrive();
    barrier.arrive();
    CompletableFuture<Void> again = barrier.arrive();
    assertThat(again).isNotDone();
    barrier.arrive();
    barrier.arrive();
    assertThat(again).isDone();
  }
}
