package dev.gauntlet.bridge.http;

import dev.gauntlet.measure.Transfer;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param reply the answer, or what there is of one that broke off
 * @param fault why there is no whole answer
 * @param connectNanos from its sending until a connection was made for it and it was written;
 *     negative where it went over one that was there, or was never written
 * @param sentBytes on the wire, below TLS, from its connection's being there
 * @param receivedBytes as before
 * @param retried whether it was sent once more on a fresh connection, because the server had closed
 *     the first one meanwhile
 */
public record HttpTransfer(
    HttpTimes times,
    Optional<HttpReply> reply,
    Optional<HttpFault> fault,
    long connectNanos,
    long sentBytes,
    long receivedBytes,
    boolean retried) {

  /** Of a request that could not be sent. */
  static HttpTransfer unsent(HttpFault fault) {
    long now = System.nanoTime();
    return new HttpTransfer(
        new HttpTimes(now, now, now, now), Optional.empty(), Optional.of(fault), -1, 0, 0, false);
  }

  /** Of a request that was answered. */
  public Transfer measured() {
    return new Transfer(
        connectNanos,
        times.firstByteNanos() - times.startNanos(),
        sentBytes,
        receivedBytes,
        reply.map(HttpReply::bodyLength).orElse(0));
  }

  /** The second sending of a request of which the first one began earlier. */
  HttpTransfer afterFirst(HttpTransfer first) {
    return new HttpTransfer(
        times.since(first.times.startNanos()),
        reply,
        fault,
        connectNanos,
        first.sentBytes + sentBytes,
        first.receivedBytes + receivedBytes,
        true);
  }
}
