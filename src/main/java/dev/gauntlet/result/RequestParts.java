package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A division of the requests of a run into consecutive parts. A request belongs to the part in
 * which it was sent: the latency log contains this second for every answer, and the last sample of
 * the event log for every unfinished request. After a kill, the unfinished requests of the last
 * seconds are missing there and count in the last part. In every part, sent requests are the sum of
 * ended and unfinished ones, and the parts add up to the run.
 */
final class RequestParts {

  private static final long MILLIS = 1000;

  private final EventSums events;
  private final Map<RequestKey, Long> unanswered;
  private final Map<RequestKey, Long> placed = new HashMap<>();
  private long from = Long.MIN_VALUE;

  /**
   * @param unanswered the numbers of unfinished requests of the whole run
   */
  RequestParts(EventSums events, Map<RequestKey, Long> unanswered) {
    this.events = events;
    this.unanswered = unanswered;
  }

  /**
   * Returns the next part: all requests of the run, including those without activity in the part.
   *
   * @param until the end of the part, in milliseconds since the run's start: a full second, or
   *     {@link Long#MAX_VALUE} for the last part
   */
  Stream<RequestData> next(
      long until, Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies) {
    long begin = from;
    from = until;
    return keys(events, latencies.keySet()).stream()
        .map(key -> next(key, begin, until, latencies.getOrDefault(key, Map.of())));
  }

  private RequestData next(
      RequestKey key, long begin, long until, Map<OutcomeKind, LatencyHistogram> latencies) {
    long crashed = events.crashed().countAt(key, until) - events.crashed().countAt(key, begin);
    RequestData answered = new RequestData(key, 0, crashed, latencies);
    long before = placed.getOrDefault(key, 0L);
    long all = unanswered.getOrDefault(key, 0L);
    long now =
        until == Long.MAX_VALUE ? all : Math.min(all, events.openBefore(key, until / MILLIS));
    placed.put(key, now);
    return new RequestData(key, answered.ended() + now - before, crashed, latencies);
  }

  /** Returns the keys of unfinished requests that were sent in the parts so far. */
  Set<RequestKey> withoutEnd() {
    return placed.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Returns a run as one part. An answered request counts as sent, even without an event for it.
   */
  static Stream<RequestData> whole(
      EventSums events, Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies) {
    return keys(events, latencies.keySet()).stream()
        .map(
            key -> {
              RequestData answered =
                  new RequestData(
                      key,
                      0,
                      events.crashed().total(key),
                      latencies.getOrDefault(key, Map.of()));
              long counted = events.sent().getOrDefault(key, 0L);
              long sent = Math.max(counted, answered.ended());
              return new RequestData(key, sent, answered.crashed(), answered.latencies());
            });
  }

  private static Set<RequestKey> keys(EventSums events, Set<RequestKey> answered) {
    Set<RequestKey> keys = new LinkedHashSet<>(events.sent().keySet());
    keys.addAll(answered);
    keys.addAll(events.crashed().keys());
    return keys;
  }
}
