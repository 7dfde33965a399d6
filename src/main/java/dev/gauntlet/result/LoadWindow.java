package dev.gauntlet.result;

import dev.gauntlet.measure.RequestKey;
import java.util.List;
import java.util.Set;

/**
 * A window of a run's load with the requests that were sent in it.
 *
 * @param atSeconds the begin, counted from the load's start
 * @param seconds the length
 * @param requests the requests that were sent in the window
 * @param underWay the keys of requests that were sent before the window and were in flight during
 *     all of it
 * @param resolution the resolution of the latency log in seconds; more than {@code seconds} if the
 *     window is shorter than a compacted line
 */
public record LoadWindow(
    double atSeconds,
    double seconds,
    List<RequestData> requests,
    Set<RequestKey> underWay,
    double resolution) {

  /** Returns the middle, which assigns the window to the warm-up and to a phase. */
  public double middle() {
    return atSeconds + seconds / 2;
  }

  /** Returns the sum of all journeys' requests of that name. */
  public RequestData request(String name) {
    return RequestData.together(
        new RequestKey(RunData.ALL, name),
        requests.stream().filter(data -> data.key().request().equals(name)).toList());
  }

  /** Returns the sum of all requests. */
  public RequestData total() {
    return RequestData.together(new RequestKey(RunData.ALL, RunData.ALL), requests);
  }

  public double endSeconds() {
    return atSeconds + seconds;
  }
}
