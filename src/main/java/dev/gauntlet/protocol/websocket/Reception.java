package dev.gauntlet.protocol.websocket;

import dev.gauntlet.bridge.Ending;
import dev.gauntlet.measure.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** One message that a user waits for. */
final class Reception {

  /** The message did not come in time. */
  private static final class Late extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Late(Duration limit) {
      super("no matching message in %d ms".formatted(limit.toMillis()));
    }
  }

  private final UserSocket socket;
  private final Ending ending;
  private final long startNanos;
  private final Duration limit;

  Reception(UserSocket socket, Ending ending, long startNanos, Duration limit) {
    this.socket = socket;
    this.ending = ending;
    this.startNanos = startNanos;
    this.limit = limit;
  }

  void await(Predicate<String> match) {
    CompletableFuture<Inbox.Message> awaited = socket.take(match);
    if (!awaited.isDone()) {
      Runnable takeBack = socket.after(limit, () -> socket.giveUp(new Late(limit)));
      awaited.whenComplete((message, failure) -> takeBack.run());
    }
    awaited.whenComplete(this::end);
  }

  private void end(Inbox.Message message, Throwable failure) {
    if (failure == null) {
      ending.answered(
          startNanos, Math.max(startNanos, message.receivedNanos()), Optional.of(message.text()));
    } else {
      String why = String.valueOf(failure.getMessage());
      ending.failed(
          startNanos,
          System.nanoTime(),
          failure instanceof Late ? new Outcome.TimedOut(why) : new Outcome.Failed(why));
    }
  }
}
