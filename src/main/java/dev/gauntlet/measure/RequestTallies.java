package dev.gauntlet.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The tallies of all requests, in the order in which these were first seen. */
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

  /** Takes out what began up to and in that second. */
  List<Interval> drain(long lastSecond) {
    return asSeen.stream().flatMap(tally -> tally.drain(lastSecond).stream()).toList();
  }

  RequestTally.Totals totals() {
    return asSeen.stream()
        .map(RequestTally::totals)
        .reduce(RequestTally.Totals.none(), RequestTally.Totals::plus);
  }

  /** By journey and request. */
  Map<String, Map<String, Long>> sent() {
    Map<String, Map<String, Long>> sent = new LinkedHashMap<>();
    for (RequestTally tally : asSeen) {
      sent.computeIfAbsent(tally.key().journey(), unseen -> new LinkedHashMap<>())
          .put(tally.key().request(), tally.sentSoFar());
    }
    return sent;
  }
}
