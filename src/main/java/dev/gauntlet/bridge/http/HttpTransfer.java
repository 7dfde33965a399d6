package dev.gauntlet.bridge.http;

import java.util.Optional;

/**
 * What became of a request.
 *
 * @param reply the answer, or what there is of one that broke off
 * @param fault why there is no whole answer
 * @param sentBytes on the wire, below TLS, from its connection's being there
 * @param receivedBytes as before
 * @param retried whether it was sent once more on a fresh connection, because the server had closed
 *     the first one meanwhile
 */
public record HttpTransfer(
    HttpTimes times,
    Optional<HttpReply> reply,
    Optional<HttpFault> fault,
    long sentBytes,
    long receivedBytes,
    boolean retried) {

  /** The second sending of a request of which the first one began earlier. */
  HttpTransfer afterFirst(HttpTransfer first) {
    return new HttpTransfer(
        times.since(first.times.startNanos()),
        reply,
        fault,
        first.sentBytes + sentBytes,
        first.receivedBytes + receivedBytes,
        true);
  }
}
