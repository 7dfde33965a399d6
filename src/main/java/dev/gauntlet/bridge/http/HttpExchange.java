package dev.gauntlet.bridge.http;

import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request until its end. Sent once, and once more only where it is safe to repeat and the server
 * had closed the connection meanwhile.
 */
final class HttpExchange {

  /** The way to the server. */
  interface Sender {

    void send(HttpListener listener);

    /** Before a request is sent once more: no connection that lies idle is used for it. */
    void forgetConnections();

    /** Has something done after a time, on the event loop. */
    void after(Duration time, Runnable task);
  }

  private final Sender sender;
  private final boolean repeatable;
  private final Duration timeout;
  private final int longestBytes;
  private final Consumer<Request> sent;
  private final Consumer<HttpTransfer> end;

  /**
   * @param repeatable whether it does no harm to send it twice
   * @param timeout after which the client gives up
   * @param sent told of the request when all of it is known, each time that it is sent
   * @param end told once, on the event loop
   */
  HttpExchange(
      Sender sender,
      boolean repeatable,
      Duration timeout,
      int longestBytes,
      Consumer<Request> sent,
      Consumer<HttpTransfer> end) {
    this.sender = sender;
    this.repeatable = repeatable;
    this.timeout = timeout;
    this.longestBytes = longestBytes;
    this.sent = sent;
    this.end = end;
  }

  void begin() {
    send(new Sending(longestBytes, sent, this::first));
  }

  private void send(Sending sending) {
    sender.send(sending);
    sending.onItsWay();
  }

  private void first(HttpTransfer transfer) {
    if (repeatable && isRace(transfer.fault())) {
      again(transfer);
    } else {
      end.accept(transfer);
    }
  }

  /** Both sendings together have the time of one. */
  private void again(HttpTransfer first) {
    Sending second =
        new Sending(longestBytes, sent, transfer -> end.accept(transfer.afterFirst(first)));
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
