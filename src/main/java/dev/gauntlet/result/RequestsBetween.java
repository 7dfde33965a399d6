package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings together what the two logs of a run tell of the requests of some time.
 *
 * @param from in milliseconds since the run's start
 * @param until likewise
 */
record RequestsBetween(EventSums events, long from, long until) {

  /** All requests that the run knows, also those of which nothing happened. */
  Stream<RequestData> with(Map<RequestKey, Map<OutcomeKind, LatencyHistogram>> latencies) {
    Set<RequestKey> keys = new LinkedHashSet<>(events.sent().keys());
    keys.addAll(latencies.keySet());
    keys.addAll(events.crashed().keys());
    return keys.stream()
        .map(
            key ->
                new RequestData(
                    key,
                    events.sent().between(key, from, until),
                    events.crashed().told(key, until) - events.crashed().told(key, from),
                    latencies.getOrDefault(key, Map.of())));
  }
}
