package dev.gauntlet.bridge.http;

import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A request from its start to its end. It is sent once, and a second time only if it is repeatable
 * and the server had closed the idle connection.
 */
final class HttpExchange {

  /** The transport to the server. */
  interface Sender {

    void send(HttpListener listener);

    /** Discards idle connections, so that the second sending opens a new one. */
    void forgetConnections();

    /** Schedules a task on the event loop; called on any thread. */
    Future<?> after(Duration time, Runnable task);
  }

  private final Sender sender;
  private final boolean repeatable;
  private final Duration timeout;
  private final int longestBytes;
  private final Consumer<Request> sent;
  private final Consumer<HttpTransfer> end;
  private final StreamTimer streams;

  /**
   * @param repeatable whether the request is safe to send twice
   * @param timeout the request timeout of the client
   * @param streams the rules for a body that is read while it arrives; empty to keep bodies whole
   * @param sent receives the complete request each time that it is sent
   * @param end receives the result once, on the event loop
   */
  HttpExchange(
      Sender sender,
      boolean repeatable,
      Duration timeout,
      int longestBytes,
      Optional<BodyStreams> streams,
      Consumer<Request> sent,
      Consumer<HttpTransfer> end) {
    this.sender = sender;
    this.repeatable = repeatable;
    this.timeout = timeout;
    this.longestBytes = longestBytes;
    this.sent = sent;
    this.end = end;
    this.streams = StreamTimer.of(sender, streams);
  }

  void begin() {
    send(new RequestAttempt(longestBytes, sent, streams, this::first));
  }

  private void send(RequestAttempt sending) {
    sender.send(sending);
    sending.queued();
  }

  private void first(HttpTransfer transfer) {
    if (repeatable && isRace(transfer.fault())) {
      again(transfer);
    } else {
      end.accept(transfer);
    }
  }

  /** Sends the request again; both sendings share one request timeout. */
  private void again(HttpTransfer first) {
    RequestAttempt second =
        new RequestAttempt(
            longestBytes, sent, streams, transfer -> end.accept(transfer.afterFirst(first)));
    sender.forgetConnections();
    send(second);
    sender.after(
        timeout.minusNanos(first.times().nanos()),
        () -> second.giveUp(HttpFaults.timedOut(timeout)));
  }

  private static boolean isRace(Optional<HttpFault> fault) {
    return fault.filter(each -> each.kind() == HttpFault.Kind.KEEP_ALIVE_RACE).isPresent();
  }
}
