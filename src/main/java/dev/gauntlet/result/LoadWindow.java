package dev.gauntlet.result;

import dev.gauntlet.measure.RequestKey;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a run's load, and what became of the requests that were sent in it.
 *
 * @param atSeconds where it begins, counted from the load's start
 * @param seconds how long it is
 * @param requests those that were sent in it
 * @param underWay requests of which some, sent before, were under way from its begin to its end
 * @param resolution the seconds within which the record does not tell requests apart; more than
 *     {@code seconds} where the window is finer than what was kept
 */
public record LoadWindow(
    double atSeconds,
    double seconds,
    List<RequestData> requests,
    Set<RequestKey> underWay,
    double resolution) {

  /** By this a window is of the warm-up or not, and of one phase or another. */
  public double middle() {
    return atSeconds + seconds / 2;
  }

  /** All journeys' requests of that name together. */
  public RequestData request(String name) {
    return RequestData.together(
        new RequestKey(RunData.ALL, name),
        requests.stream().filter(data -> data.key().request().equals(name)).toList());
  }

  /** All requests together. */
  public RequestData total() {
    return RequestData.together(new RequestKey(RunData.ALL, RunData.ALL), requests);
  }

  public double endSeconds() {
    return atSeconds + seconds;
  }
}
