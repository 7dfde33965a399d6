package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MessageQueueTest {

  private static final int CAPACITY = 3;
  private static final Predicate<String> ANY = message -> true;

  private final MessageQueue<String> queue = new MessageQueue<>(CAPACITY);

  @Test
  void earlierMessagesAreTakenInOrder() {
    queue.put("1");
    queue.put("2");
    assertThat(queue.take(ANY)).isCompletedWithValue("1");
    assertThat(queue.take(ANY)).isCompletedWithValue("2");
    assertThat(queue.size()).isZero();
  }

  @Test
  void waitingUserTakesTheFirstMatchingMessage() {
    CompletableFuture<String> awaited = queue.take("2"::equals);
    queue.put("1");
    assertThat(awaited).isNotDone();
    queue.put("2");
    assertThat(awaited).isCompletedWithValue("2");
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void cancelledWaitFailsWithTheReasonAndTakesNothing() {
    CompletableFuture<String> awaited = queue.take(ANY);
    queue.giveUp(new IllegalStateException("too late"));
    queue.put("late");
    assertThat(awaited).isCompletedExceptionally();
    assertThat(queue.take(ANY)).isCompletedWithValue("late");
  }

  @Test
  void cancellationAfterTheMessageHasNoEffect() {
    CompletableFuture<String> awaited = queue.take(ANY);
    queue.put("1");
    queue.giveUp(new IllegalStateException("too late"));
    assertThat(awaited).isCompletedWithValue("1");
  }

  @Test
  void oldestMessagesAreDroppedBeyondTheCapacity() {
    for (int i = 0; i <= CAPACITY; i++) {
      queue.put(Integer.toString(i));
    }
    assertThat(queue.size()).isEqualTo(CAPACITY);
    assertThat(queue.take(ANY)).isCompletedWithValue("1");
  }
}
