package dev.gauntlet.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answers to one request that are not yet drained, and the number of outstanding ones. The lock
 * is held only for a recording or for taking out finished histograms, never for input or output.
 */
final class RequestTally {

  private final RequestKey key;
  private final OpenRequests open = new OpenRequests();
  private final Map<OutcomeKind, TreeMap<Long, LatencyHistogram>> pending =
      new EnumMap<>(OutcomeKind.class);
  private final long[] answered = new long[OutcomeKind.values().length];
  private long sent;
  private long clamped;
  private long fromMicros = Long.MAX_VALUE;
  private long untilMicros = Long.MIN_VALUE;

  /** A cache of the histogram of the last answer, mostly that of the next one too. */
  private LatencyHistogram latest;

  private OutcomeKind latestKind;
  private long latestSecond;

  RequestTally(RequestKey key) {
    this.key = key;
  }

  RequestKey key() {
    return key;
  }

  synchronized void sent(long second) {
    sent++;
    open.sent(second);
  }

  synchronized long sentSoFar() {
    return sent;
  }

  synchronized long inFlight() {
    return open.count();
  }

  /** Returns the unfinished requests up to and including a second, by the second of sending. */
  synchronized Map<Long, Integer> open(long lastSecond) {
    return open.until(lastSecond);
  }

  /** Records the end of a request that was sent in that second or shortly before it. */
  synchronized void ended(long second) {
    open.ended(second);
  }

  synchronized void answered(OutcomeKind kind, long second, long startMicros, long micros) {
    ended(second);
    latencies(kind, second).record(micros);
    answered[kind.ordinal()]++;
    if (micros > LatencyHistogram.MAX_MICROS) {
      clamped++;
    }
    fromMicros = Math.min(fromMicros, startMicros);
    untilMicros =
        Math.max(untilMicros, kind == OutcomeKind.OK ? startMicros + micros : startMicros);
  }

  private LatencyHistogram latencies(OutcomeKind kind, long second) {
    if (latest == null || kind != latestKind || second != latestSecond) {
      latest =
          pending
              .computeIfAbsent(kind, unseen -> new TreeMap<>())
              .computeIfAbsent(second, unseen -> LatencyHistogram.sparse());
      latestKind = kind;
      latestSecond = second;
    }
    return latest;
  }

  /** Removes and returns the answers to requests that were sent up to and including that second. */
  synchronized List<LatencyInterval> drain(long lastSecond) {
    latest = null;
    List<LatencyInterval> drained = new ArrayList<>();
    pending.forEach(
        (kind, seconds) -> {
          Map<Long, LatencyHistogram> ripe = seconds.headMap(lastSecond, true);
          ripe.forEach(
              (second, values) -> drained.add(new LatencyInterval(key, kind, second, 1, values)));
          ripe.clear();
        });
    return drained;
  }

  synchronized Totals totals() {
    return new Totals(answered.clone(), clamped, fromMicros, untilMicros);
  }

  /** The sums since the run's start; {@code answered} is indexed by the ordinals of the kinds. */
  record Totals(long[] answered, long clamped, long fromMicros, long untilMicros) {

    static Totals none() {
      return new Totals(new long[OutcomeKind.values().length], 0, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    Totals plus(Totals other) {
      long[] sums = answered.clone();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.answered[i];
      }
      return new Totals(
          sums,
          clamped + other.clamped,
          Math.min(fromMicros, other.fromMicros),
          Math.max(untilMicros, other.untilMicros));
    }

    long of(OutcomeKind kind) {
      return answered[kind.ordinal()];
    }

    long bad() {
      long bad = 0;
      for (OutcomeKind kind : OutcomeKind.values()) {
        bad += kind.bad() ? of(kind) : 0;
      }
      return bad;
    }
  }
}
