package dev.gauntlet.bridge;

import dev.gauntlet.measure.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One message that a user waits for. It ends when the message was read from the connection, however
 * late that is told.
 *
 * @param <M> a message
 */
public final class Reception<M> {

  /**
   * What counts of a message.
   *
   * @param receivedNanos by {@link System#nanoTime}
   */
  public record Arrival(String text, long receivedNanos) {}

  /** The message did not come in time. */
  private static final class Late extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Late(Duration limit) {
      super("no matching message in %s ms".formatted(limit.toMillis()));
    }
  }

  private final Mailbox<M> mailbox;
  private final Function<M, Arrival> arrival;
  private final OperationCallback callback;
  private final long startNanos;

  /**
   * @param startNanos from when on it counts, by {@link System#nanoTime}
   */
  public Reception(
      Mailbox<M> mailbox,
      Function<M, Arrival> arrival,
      OperationCallback callback,
      long startNanos) {
    this.mailbox = mailbox;
    this.arrival = arrival;
    this.callback = callback;
    this.startNanos = startNanos;
  }

  /** Waits for the first message that fits, but not longer than a limit from now. */
  public void await(Predicate<M> match, Duration limit) {
    CompletableFuture<M> awaited = mailbox.take(match);
    if (!awaited.isDone()) {
      Runnable takeBack = mailbox.after(limit, () -> mailbox.giveUp(new Late(limit)));
      awaited.whenComplete((message, failure) -> takeBack.run());
    }
    awaited.whenComplete(this::end);
  }

  private void end(M message, Throwable failure) {
    if (failure == null) {
      Arrival came = arrival.apply(message);
      callback.answered(
          startNanos, Math.max(startNanos, came.receivedNanos()), Optional.of(came.text()));
    } else {
      String why = String.valueOf(failure.getMessage());
      callback.failed(
          startNanos,
          System.nanoTime(),
          failure instanceof Late ? new Outcome.TimedOut(why) : new Outcome.Failed(why));
    }
  }
}
