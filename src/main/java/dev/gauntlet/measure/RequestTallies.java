package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tallies of all requests, in the order of their first occurrence. */
final class RequestTallies {

  private final Map<RequestKey, RequestTally> byKey = new ConcurrentHashMap<>();
  private final Queue<RequestTally> asSeen = new ConcurrentLinkedQueue<>();

  RequestTally of(RequestKey key) {
    RequestTally tally = byKey.get(key);
    return tally != null ? tally : byKey.computeIfAbsent(key, this::added);
  }

  private RequestTally added(RequestKey key) {
    RequestTally tally = new RequestTally(key);
    asSeen.add(tally);
    return tally;
  }

  /** Removes and returns the answers to requests that were sent up to and including that second. */
  List<LatencyInterval> drain(long lastSecond) {
    return asSeen.stream().flatMap(tally -> tally.drain(lastSecond).stream()).toList();
  }

  RequestTally.Totals totals() {
    return asSeen.stream()
        .map(RequestTally::totals)
        .reduce(RequestTally.Totals.none(), RequestTally.Totals::plus);
  }

  /** Returns the numbers of sent requests, by journey and request. */
  Map<String, Map<String, Long>> sent() {
    return byName(RequestTally::sentSoFar, sent -> true);
  }

  /**
   * Returns the number of unfinished requests; an answer without a sent request does not lower it.
   */
  long inFlight() {
    return asSeen.stream().mapToLong(RequestTally::inFlight).sum();
  }

  /**
   * Returns the unfinished requests that were sent up to and including a second, by journey,
   * request and the second of sending.
   */
  Map<String, Map<String, Map<Long, Integer>>> open(long lastSecond) {
    return byName(tally -> tally.open(lastSecond), open -> !open.isEmpty());
  }

  private <T> Map<String, Map<String, T>> byName(
      Function<RequestTally, T> value, Predicate<T> wanted) {
    Map<String, Map<String, T>> byName = new LinkedHashMap<>();
    for (RequestTally tally : asSeen) {
      T one = value.apply(tally);
      if (wanted.test(one)) {
        byName
            .computeIfAbsent(tally.key().journey(), unseen -> new LinkedHashMap<>())
            .put(tally.key().request(), one);
      }
    }
    return byName;
  }
}
