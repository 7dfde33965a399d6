package dev.gauntlet.bridge.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request outside of a load.
 *
 * @param url whole, percent-encoded
 * @param headers in the order in which they are sent; a name may come more than once
 * @param timeout until all of the answer must be there
 * @param longestBytes of the answer's body; when it is longer, the connection is closed
 * @param repeatable whether it does no harm to send it twice
 */
public record SingleRequest(
    String method,
    String url,
    List<Map.Entry<String, String>> headers,
    Optional<byte[]> body,
    Duration timeout,
    int longestBytes,
    boolean repeatable) {

  /** One that only asks. */
  public static SingleRequest get(String url, Duration timeout, int longestBytes) {
    return new SingleRequest("GET", url, List.of(), Optional.empty(), timeout, longestBytes, true);
  }
}
