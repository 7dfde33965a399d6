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
 * Divides the requests of a run among its parts, one part after the other. A request is of the part
 * in which it was sent: the log of latencies has that second for every answer, and the last sample
 * for every request without an end. Of a run that was killed it lacks those of the last seconds,
 * which are of the last part. So in every part as many were sent as ended or had no end, and the
 * parts add up to the run.
 */
final class RequestParts {

  private static final long MILLIS = 1000;

  private final EventSums events;
  private final Map<RequestKey, Long> unanswered;
  private final Map<RequestKey, Long> placed = new HashMap<>();
  private long from = Long.MIN_VALUE;

  /**
   * @param unanswered how many requests of the whole run had no end
   */
  RequestParts(EventSums events, Map<RequestKey, Long> unanswered) {
    this.events = events;
    this.unanswered = unanswered;
  }

  /**
   * All requests that the run knows, of the next part, also those of which nothing happened in it.
   *
   * @param until where the part ends, in milliseconds since the run's start: a full second, or
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

  /** Those of which one or more that had no end were sent in the parts so far. */
  Set<RequestKey> withoutEnd() {
    return placed.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** A run as one part. An answered request counts as sent, even without an event for it. */
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
