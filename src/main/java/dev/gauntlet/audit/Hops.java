package dev.gauntlet.audit;

import dev.gauntlet.measure.LatencyHistogram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** How long messages take from one place to the next. Any thread may record. */
final class Hops {

  static final String SUBMIT = "submit";
  static final String ANSWER = "answer";
  static final String SUBSCRIBER = "subscriber";
  static final String SPREAD = "first -> last subscriber";

  private final List<String> stages;
  private final Map<String, LatencyHistogram> times = new LinkedHashMap<>();

  /**
   * @param stages where messages are seen on their way, in causal order
   */
  Hops(List<String> stages) {
    this.stages = List.copyOf(stages);
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
      throw new IllegalArgumentException("no stage is called " + name + ", there are " + stages);
    }
    return index;
  }

  /** One delivery. */
  void pushed(long nanos) {
    record(SUBMIT, SUBSCRIBER, nanos);
  }

  /** One message's time is up: what is known of its way, but for the single deliveries. */
  void passed(Publication publication) {
    long sent = publication.mark().sentNanos();
    publication.answeredNanos().ifPresent(at -> record(SUBMIT, ANSWER, at - sent));
    String from = SUBMIT;
    long since = sent;
    for (int stage = 0; stage < stages.size(); stage++) {
      OptionalLong seen = publication.seenNanos(stage);
      if (seen.isPresent()) {
        record(from, stages.get(stage), seen.getAsLong() - since);
        from = stages.get(stage);
        since = seen.getAsLong();
      }
    }
    arrived(publication, from, since);
  }

  private void arrived(Publication publication, String from, long since) {
    OptionalLong first = publication.firstNanos();
    OptionalLong last = publication.lastNanos();
    if (first.isEmpty()) {
      return;
    }
    if (!from.equals(SUBMIT)) {
      record(from, SUBSCRIBER, first.getAsLong() - since);
    }
    record(SPREAD, last.getAsLong() - first.getAsLong());
  }

  private void record(String from, String to, long nanos) {
    record(from + " -> " + to, nanos);
  }

  private synchronized void record(String hop, long nanos) {
    times
        .computeIfAbsent(hop, unseen -> LatencyHistogram.sparse())
        .record(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos) + 500));
  }

  /** What was recorded since the last call. */
  synchronized Map<String, LatencyHistogram> drain() {
    Map<String, LatencyHistogram> drained = new LinkedHashMap<>(times);
    times.clear();
    return drained;
  }
}
