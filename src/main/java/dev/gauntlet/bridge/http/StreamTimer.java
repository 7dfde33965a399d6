package dev.gauntlet.bridge.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The deadlines of one request whose body may be streamed, with one timer at a time: the time until
 * the answer must begin, then those of the stream. Requests with other bodies have none. All
 * methods run on the user's event loop, except that the run may end a stream from any thread.
 */
final class StreamTimer {

  private static final StreamTimer NONE = new StreamTimer(null, Optional.empty());

  private final HttpExchange.Sender sender;
  private final Optional<BodyStreams> rules;
  private final Runnable stop = this::stopSoon;

  private Consumer<HttpFault> giveUp;
  private long startNanos;
  private StreamedBody streamed;
  private Future<?> timer;

  private StreamTimer(HttpExchange.Sender sender, Optional<BodyStreams> rules) {
    this.sender = sender;
    this.rules = rules;
  }

  static StreamTimer of(HttpExchange.Sender sender, Optional<BodyStreams> rules) {
    return rules.isEmpty() ? NONE : new StreamTimer(sender, rules);
  }

  /**
   * @param how ends the request unless it has ended already
   */
  void requestBegins(long nanos, Consumer<HttpFault> how) {
    if (rules.isPresent()) {
      startNanos = startNanos == 0 ? nanos : startNanos;
      giveUp = how;
      rules.get().open().opened(stop);
      arm(rules.get().longestHead(), this::headIsLate);
    }
  }

  private void headIsLate() {
    giveUp.accept(HttpFaults.timedOut(rules.orElseThrow().longestHead()));
  }

  /** Returns the consumer of the body; null if it is kept whole. */
  StreamedBody answerBegins(int status, long headNanos) {
    Optional<StreamedBody> found =
        rules.flatMap(each -> each.opening().of(status, startNanos, headNanos));
    streamed = found.orElse(null);
    return streamed;
  }

  /**
   * Begins to check the deadline of the consumer, which may have moved whenever the timer ends.
   */
  void watch() {
    if (streamed != null) {
      check();
    }
  }

  private void check() {
    long left = streamed.deadlineNanos() - System.nanoTime();
    if (left <= 0) {
      giveUp.accept(HttpFaults.streamDeadline());
    } else {
      arm(Duration.ofNanos(left), this::check);
    }
  }

  private void arm(Duration time, Runnable task) {
    cancel();
    timer = sender.after(time, task);
  }

  private void cancel() {
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private void stopSoon() {
    sender.after(Duration.ZERO, () -> giveUp.accept(HttpFaults.runEnded()));
  }

  void requestEnds() {
    cancel();
    if (rules.isPresent()) {
      rules.get().open().ended(stop);
    }
  }
}
