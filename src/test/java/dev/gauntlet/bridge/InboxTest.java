package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final int CAPACITY = 3;
  private static final Predicate<String> ANY = message -> true;

  private final Inbox<String> inbox = new Inbox<>(CAPACITY);

  @Test
  void whatCameBeforeIsTakenInItsOrder() {
    inbox.put("1");
    inbox.put("2");
    assertThat(inbox.take(ANY)).isCompletedWithValue("1");
    assertThat(inbox.take(ANY)).isCompletedWithValue("2");
    assertThat(inbox.size()).isZero();
  }

  @Test
  void whoWaitsGetsTheFirstThatFitsAndTheOthersStay() {
    CompletableFuture<String> awaited = inbox.take("2"::equals);
    inbox.put("1");
    assertThat(awaited).isNotDone();
    inbox.put("2");
    assertThat(awaited).isCompletedWithValue("2");
    assertThat(inbox.size()).isEqualTo(1);
  }

  @Test
  void whoGaveUpIsToldWhyAndGetsNothingMore() {
    CompletableFuture<String> awaited = inbox.take(ANY);
    inbox.giveUp(new IllegalStateException("too late"));
    inbox.put("late");
    assertThat(awaited).isCompletedExceptionally();
    assertThat(inbox.take(ANY)).isCompletedWithValue("late");
  }

  @Test
  void whoGivesUpTooLateHasGotIt() {
    CompletableFuture<String> awaited = inbox.take(ANY);
    inbox.put("1");
    inbox.giveUp(new IllegalStateException("too late"));
    assertThat(awaited).isCompletedWithValue("1");
  }

  @Test
  void beyondItsCapacityTheOldestAreDropped() {
    for (int i = 0; i <= CAPACITY; i++) {
      inbox.put(Integer.toString(i));
    }
    assertThat(inbox.size()).isEqualTo(CAPACITY);
    assertThat(inbox.take(ANY)).isCompletedWithValue("1");
  }
}
