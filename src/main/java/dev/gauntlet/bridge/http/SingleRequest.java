package dev.gauntlet.bridge.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request outside of a load.
 *
 * @param url the complete URL, percent-encoded
 * @param headers the headers in sending order; a name may occur several times
 * @param timeout the request timeout, until the complete answer has arrived
 * @param longestBytes the longest body that is read; a longer one closes the connection
 * @param repeatable whether the request is safe to send twice
 */
public record SingleRequest(
    String method,
    String url,
    List<Map.Entry<String, String>> headers,
    Optional<byte[]> body,
    Duration timeout,
    int longestBytes,
    boolean repeatable) {

  /** Returns a GET request. */
  public static SingleRequest get(String url, Duration timeout, int longestBytes) {
    return new SingleRequest("GET", url, List.of(), Optional.empty(), timeout, longestBytes, true);
  }
}
