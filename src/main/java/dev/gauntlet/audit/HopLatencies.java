package dev.gauntlet.audit;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The latencies of messages between consecutive points on their way. Thread-safe. */
final class HopLatencies {

  static final String SUBMIT = "submit";
  static final String ANSWER = "answer";
  static final String SUBSCRIBER = "subscriber";

  private final List<String> stages;
  private final HopLatency answer = new HopLatency(SUBMIT, ANSWER);
  private final HopLatency push = new HopLatency(SUBMIT, SUBSCRIBER);
  private final HopLatency spread = new HopLatency("first", "last subscriber");

  /** The hops by start and end: submit, the stages, the subscriber. */
  private final HopLatency[][] between;

  /**
   * @param stages the points at which messages are observed, in causal order
   */
  HopLatencies(List<String> stages) {
    this.stages = List.copyOf(stages);
    List<String> places = new ArrayList<>(stages);
    places.add(0, SUBMIT);
    places.add(SUBSCRIBER);
    between = new HopLatency[places.size()][places.size()];
    for (int from = 0; from < places.size(); from++) {
      for (int to = from + 1; to < places.size(); to++) {
        between[from][to] = new HopLatency(places.get(from), places.get(to));
      }
    }
    between[0][places.size() - 1] = push;
  }

  int stages() {
    return stages.size();
  }

  /**
   * @throws IllegalArgumentException if there is no such stage
   */
  int stage(String name) {
    int index = stages.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("unknown stage " + name + ", the stages are " + stages);
    }
    return index;
  }

  /** Records the latency of one delivery. */
  void pushed(long nanos) {
    push.record(nanos);
  }

  /** Records the hops of a message. {@link #pushed} records its deliveries. */
  void passed(Publication publication) {
    long sent = publication.mark().sentNanos();
    publication.answeredNanos().ifPresent(at -> answer.record(at - sent));
    int from = 0;
    long since = sent;
    for (int stage = 0; stage < stages.size(); stage++) {
      OptionalLong seen = publication.seenNanos(stage);
      if (seen.isPresent()) {
        between[from][stage + 1].record(seen.getAsLong() - since);
        from = stage + 1;
        since = seen.getAsLong();
      }
    }
    OptionalLong first = publication.firstNanos();
    if (first.isPresent()) {
      if (from > 0) {
        between[from][stages.size() + 1].record(first.getAsLong() - since);
      }
      spread.record(publication.lastNanos().getAsLong() - first.getAsLong());
    }
  }

  /** Returns the latencies since the last call, in causal order. */
  Map<String, LatencyHistogram> drain() {
    Map<String, LatencyHistogram> drained = new LinkedHashMap<>();
    drain(answer, drained);
    for (HopLatency[] ways : between) {
      for (HopLatency way : ways) {
        if (way != null) {
          drain(way, drained);
        }
      }
    }
    drain(spread, drained);
    return drained;
  }

  private static void drain(HopLatency hop, Map<String, LatencyHistogram> drained) {
    LatencyHistogram times = hop.drain();
    if (times.count() > 0) {
      drained.put(hop.name(), times);
    }
  }
}
