package dev.gauntlet.protocol.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.protocol.redis.client.ReceivedMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final Predicate<ReceivedMessage> ANY = message -> true;

  private final Inbox inbox = new Inbox();

  @Test
  void whatCameBeforeIsTakenInItsOrder() {
    inbox.received(message("1"));
    inbox.received(message("2"));
    assertThat(inbox.take(ANY).join().payload()).isEqualTo("1");
    assertThat(inbox.take(ANY).join().payload()).isEqualTo("2");
    assertThat(inbox.size()).isZero();
  }

  @Test
  void whoWaitsGetsTheFirstThatFitsAndTheOthersStay() {
    CompletableFuture<ReceivedMessage> awaited = inbox.take(m -> m.payload().equals("2"));
    inbox.received(message("1"));
    assertThat(awaited).isNotDone();
    inbox.received(message("2"));
    assertThat(awaited.join().payload()).isEqualTo("2");
    assertThat(inbox.size()).isEqualTo(1);
  }

  @Test
  void whoGaveUpGetsNothingMore() {
    CompletableFuture<ReceivedMessage> awaited = inbox.take(ANY);
    assertThat(inbox.giveUp(awaited)).isTrue();
    inbox.received(message("late"));
    assertThat(awaited).isNotDone();
    assertThat(inbox.take(ANY).join().payload()).isEqualTo("late");
  }

  @Test
  void whoGivesUpTooLateHasGotIt() {
    CompletableFuture<ReceivedMessage> awaited = inbox.take(ANY);
    inbox.received(message("1"));
    assertThat(inbox.giveUp(awaited)).isFalse();
  }

  @Test
  void beyondItsCapacityTheOldestAreDropped() {
    for (int i = 0; i <= Inbox.CAPACITY; i++) {
      inbox.received(message(Integer.toString(i)));
    }
    assertThat(inbox.size()).isEqualTo(Inbox.CAPACITY);
    assertThat(inbox.take(ANY).join().payload()).isEqualTo("1");
  }

  private static ReceivedMessage message(String payload) {
    return new ReceivedMessage("c", payload, 0);
  }
}
