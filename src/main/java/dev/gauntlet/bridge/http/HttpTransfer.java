package dev.gauntlet.bridge.http;

import dev.gauntlet.measure.Transfer;
import java.util.Optional;

/**
 * The result of a request.
 *
 * @param reply the answer, or the received part of an incomplete one
 * @param fault the reason why there is no complete answer
 * @param connectNanos the time from sending until a new connection was open and the request was
 *     written; negative if the request used an existing connection or was never written
 * @param sentBytes the bytes sent on the wire, below TLS, since the connection was available
 * @param receivedBytes the bytes received, measured in the same way
 * @param streamed the consumer that read the body while it arrived
 * @param retried whether the request was sent again on a new connection, because the server had
 *     closed the first one while it was idle
 */
public record HttpTransfer(
    HttpTimes times,
    Optional<HttpReply> reply,
    Optional<HttpFault> fault,
    Optional<StreamedBody> streamed,
    long connectNanos,
    long sentBytes,
    long receivedBytes,
    boolean retried) {

  /** Returns the result of a request that could not be sent. */
  static HttpTransfer unsent(HttpFault fault) {
    long now = System.nanoTime();
    return new HttpTransfer(
        new HttpTimes(now, now, now, now),
        Optional.empty(),
        Optional.of(fault),
        Optional.empty(),
        -1,
        0,
        0,
        false);
  }

  /** Returns the figures of an answered request. */
  public Transfer measured() {
    return new Transfer(
        connectNanos,
        times.firstByteNanos() - times.startNanos(),
        sentBytes,
        receivedBytes,
        reply.map(HttpReply::bodyLength).orElse(0L));
  }

  /** Returns this result of a second sending with the times of the first one included. */
  HttpTransfer afterFirst(HttpTransfer first) {
    return new HttpTransfer(
        times.since(first.times.startNanos()),
        reply,
        fault,
        streamed,
        connectNanos,
        first.sentBytes + sentBytes,
        first.receivedBytes + receivedBytes,
        true);
  }
}
