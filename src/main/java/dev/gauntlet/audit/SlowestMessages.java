package dev.gauntlet.audit;

import dev.gauntlet.measure.MessageTimeline;
import dev.gauntlet.measure.MessageTimeline.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** The messages that took longest to reach their last subscriber. Thread-safe. */
final class SlowestMessages {

  private static final int KEPT = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<String> stages;
  private final long startNanos;
  private final PriorityQueue<MessageTimeline> kept =
      new PriorityQueue<>(Comparator.comparingDouble(MessageTimeline::millis));

  SlowestMessages(List<String> stages, long startNanos) {
    this.stages = List.copyOf(stages);
    this.startNanos = startNanos;
  }

  synchronized void offer(Publication publication) {
    OptionalLong last = publication.lastNanos();
    if (last.isEmpty()) {
      return;
    }
    double millis = millis(publication, last.getAsLong());
    if (kept.size() == KEPT && millis <= kept.peek().millis()) {
      return;
    }
    kept.add(waterfall(publication));
    if (kept.size() > KEPT) {
      kept.remove();
    }
  }

  private MessageTimeline waterfall(Publication publication) {
    List<Stamp> stamps = new ArrayList<>();
    add(stamps, publication, HopLatencies.ANSWER, publication.answeredNanos());
    for (int stage = 0; stage < stages.size(); stage++) {
      add(stamps, publication, stages.get(stage), publication.seenNanos(stage));
    }
    add(stamps, publication, "first subscriber", publication.firstNanos());
    add(stamps, publication, "last subscriber", publication.lastNanos());
    stamps.sort(Comparator.comparingDouble(Stamp::millis));
    return new MessageTimeline(
        publication.stream().channel().address().channel(),
        publication.stream().publisher(),
        publication.mark().sequence(),
        (publication.mark().sentNanos() - startNanos) / NANOS_PER_MILLI,
        stamps);
  }

  private static void add(
      List<Stamp> stamps, Publication publication, String name, OptionalLong at) {
    at.ifPresent(nanos -> stamps.add(new Stamp(name, millis(publication, nanos))));
  }

  private static double millis(Publication publication, long nanos) {
    return Math.max(0, nanos - publication.mark().sentNanos()) / NANOS_PER_MILLI;
  }

  /** Returns the messages, the slowest first. */
  synchronized List<MessageTimeline> ranked() {
    return kept.stream()
        .sorted(Comparator.comparingDouble(MessageTimeline::millis).reversed())
        .toList();
  }
}
