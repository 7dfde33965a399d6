package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of one request, or of several taken together.
 *
 * @param sent how many were sent: as many as ended or had no end
 * @param crashed how many could not even be built or sent
 * @param latencies by outcome; an outcome that did not occur is absent
 * @param transfers over the network, of the whole run only
 */
public record RequestData(
    RequestKey key,
    long sent,
    long crashed,
    Map<OutcomeKind, LatencyHistogram> latencies,
    TransferData transfers) {

  public RequestData(
      RequestKey key, long sent, long crashed, Map<OutcomeKind, LatencyHistogram> latencies) {
    this(key, sent, crashed, latencies, TransferData.NONE);
  }

  RequestData with(TransferData known) {
    return new RequestData(key, sent, crashed, latencies, known);
  }

  /** All of these as one, under the given key. */
  public static RequestData together(RequestKey key, Collection<RequestData> parts) {
    if (parts.size() == 1) {
      RequestData only = parts.iterator().next();
      return new RequestData(key, only.sent, only.crashed, only.latencies, only.transfers);
    }
    Map<OutcomeKind, LatencyHistogram> sums = new EnumMap<>(OutcomeKind.class);
    for (RequestData part : parts) {
      part.latencies.forEach(
          (kind, values) ->
              sums.computeIfAbsent(kind, unseen -> LatencyHistogram.dense()).add(values));
    }
    return new RequestData(
        key,
        parts.stream().mapToLong(RequestData::sent).sum(),
        parts.stream().mapToLong(RequestData::crashed).sum(),
        sums,
        TransferData.together(parts.stream().map(RequestData::transfers).toList()));
  }

  public long count(OutcomeKind kind) {
    return latencies.containsKey(kind) ? latencies.get(kind).count() : 0;
  }

  /** The latencies of good answers: refusals come fast and failures at any time. */
  public LatencyHistogram good() {
    return latencies.getOrDefault(OutcomeKind.OK, LatencyHistogram.sparse());
  }

  /** How many ended: answered in any way, or crashed. */
  public long ended() {
    return crashed + latencies.values().stream().mapToLong(LatencyHistogram::count).sum();
  }

  /** How many ended badly: neither good nor refused as announced, and through no fault of ours. */
  public long bad() {
    return ended()
        - count(OutcomeKind.OK)
        - count(OutcomeKind.REFUSED)
        - count(OutcomeKind.UNSENT);
  }

  /** How many were sent and had no end when the run ended. */
  public long unanswered() {
    return sent - ended();
  }

  /** How many of each request had no end. */
  static Map<RequestKey, Long> unanswered(Collection<RequestData> requests) {
    return requests.stream()
        .collect(Collectors.toMap(RequestData::key, RequestData::unanswered));
  }
}
