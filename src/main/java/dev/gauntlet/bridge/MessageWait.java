package dev.gauntlet.bridge;

import dev.gauntlet.measure.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A wait for one message. It ends at the time when the message was read from the connection, even
 * if the callback runs later.
 *
 * @param <M> a message
 */
public final class MessageWait<M> {

  /**
   * The text of a message and its time of receipt.
   *
   * @param receivedNanos the value of {@link System#nanoTime} when it was received
   */
  public record Arrival(String text, long receivedNanos) {}

  /** The failure of a wait whose message did not arrive in time. */
  private static final class Late extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Late(Duration limit) {
      super("no matching message in %s ms".formatted(limit.toMillis()));
    }
  }

  private final MessageSource<M> source;
  private final Function<M, Arrival> arrival;
  private final OperationCallback callback;
  private final long startNanos;

  /**
   * @param startNanos the start of the latency, by {@link System#nanoTime}
   */
  public MessageWait(
      MessageSource<M> source,
      Function<M, Arrival> arrival,
      OperationCallback callback,
      long startNanos) {
    this.source = source;
    this.arrival = arrival;
    this.callback = callback;
    this.startNanos = startNanos;
  }

  /** Waits for the first matching message, but not longer than a limit from now. */
  public void await(Predicate<M> match, Duration limit) {
    CompletableFuture<M> awaited = source.take(match);
    if (!awaited.isDone()) {
      Runnable takeBack = source.after(limit, () -> source.giveUp(new Late(limit)));
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
