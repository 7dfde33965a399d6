package dev.gauntlet.platform.model;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The sending of an answer at the times of its tokens, on one event loop.
 *
 * <p>Timers have whole milliseconds, so each is set from the start of the generation: their errors
 * do not add up, and several tokens can be due at once. A slow receiver delays its own tokens.
 */
public final class Generation {

  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final TokenTimer timer;
  private final ModelAnswer answer;
  private final TokenSink sink;
  private long start;
  private int next;
  private boolean stopped;

  Generation(TokenTimer timer, ModelAnswer answer, TokenSink sink) {
    this.timer = timer;
    this.answer = answer;
    this.sink = sink;
  }

  /** Returns the sending of an answer, which is not started. */
  public static Generation of(Vertx vertx, ModelAnswer answer, TokenSink sink) {
    return new Generation(TokenTimer.of(vertx), answer, sink);
  }

  /** Starts sending on the current event loop. */
  public void start() {
    start = timer.nanoTime();
    sendDue();
  }

  /** Stops without a further call of the sink. */
  public void stop() {
    stopped = true;
  }

  /** Returns the tokens that were sent. */
  public List<Token> sent() {
    return answer.tokens().subList(0, next);
  }

  private void sendDue() {
    while (!stopped && next < answer.tokens().size()) {
      long wait = answer.tokens().get(next).dueNanos() - (timer.nanoTime() - start);
      if (wait > 0) {
        timer.after((wait + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI, this::sendDue);
        return;
      }
      if (sink.isFull()) {
        sink.whenWritable(this::sendDue);
        return;
      }
      sink.token(answer.tokens().get(next++));
    }
    if (!stopped) {
      sink.ended(answer.ending());
    }
  }
}
