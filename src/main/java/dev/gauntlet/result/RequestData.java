package dev.gauntlet.result;

import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.OutcomeKind;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.ValueHistogram;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of one request, or the sum of several.
 *
 * @param sent the number of sent requests, which are the ended and the unfinished ones
 * @param crashed the number of requests that could not be built or sent
 * @param latencies by outcome; an outcome that did not occur is absent
 * @param transfers the network figures, only for a whole run
 * @param streams the streamed answers, only for a whole run
 * @param refusals the latencies of refusals in milliseconds by the limits, only for a whole run
 */
public record RequestData(
    RequestKey key,
    long sent,
    long crashed,
    Map<OutcomeKind, LatencyHistogram> latencies,
    TransferData transfers,
    StreamData streams,
    Map<String, ValueHistogram> refusals) {

  public RequestData(
      RequestKey key, long sent, long crashed, Map<OutcomeKind, LatencyHistogram> latencies) {
    this(key, sent, crashed, latencies, TransferData.NONE, StreamData.NONE, Map.of());
  }

  RequestData with(
      TransferData known, StreamData streamed, Map<String, ValueHistogram> refused) {
    return new RequestData(key, sent, crashed, latencies, known, streamed, refused);
  }

  /** Returns the sum of several requests under the given key. */
  public static RequestData together(RequestKey key, Collection<RequestData> parts) {
    if (parts.size() == 1) {
      RequestData only = parts.iterator().next();
      return new RequestData(
          key,
          only.sent,
          only.crashed,
          only.latencies,
          only.transfers,
          only.streams,
          only.refusals);
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
        TransferData.together(parts.stream().map(RequestData::transfers).toList()),
        StreamData.together(parts.stream().map(RequestData::streams).toList()),
        StreamData.sums(parts, RequestData::refusals, TreeMap::new));
  }

  public long count(OutcomeKind kind) {
    return latencies.containsKey(kind) ? latencies.get(kind).count() : 0;
  }

  /** Returns the latencies of good answers only, because refusals are fast and failures vary. */
  public LatencyHistogram good() {
    return latencies.getOrDefault(OutcomeKind.OK, LatencyHistogram.sparse());
  }

  /** Returns the number of requests that ended with any outcome, including crashed ones. */
  public long ended() {
    return crashed + latencies.values().stream().mapToLong(LatencyHistogram::count).sum();
  }

  /** Returns the number of requests that count as errors of the platform. */
  public long bad() {
    return crashed
        + latencies.keySet().stream().filter(OutcomeKind::bad).mapToLong(this::count).sum();
  }

  /** Returns the number of requests that were unfinished when the run ended. */
  public long unanswered() {
    return sent - ended();
  }

  /** Returns the number of unfinished requests by key. */
  static Map<RequestKey, Long> unanswered(Collection<RequestData> requests) {
    return requests.stream()
        .collect(Collectors.toMap(RequestData::key, RequestData::unanswered));
  }
}
