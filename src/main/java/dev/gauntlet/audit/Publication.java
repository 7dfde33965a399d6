package dev.gauntlet.audit;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A message whose deadline has not passed, and the times at which it was observed. Guarded by its
 * channel.
 */
final class Publication {

  private static final long UNSEEN = Long.MIN_VALUE;

  private final MessageStream stream;
  private final MessageMark mark;
  private final long[] stages;
  private boolean answered;
  private boolean accepted;
  private long answeredNanos = UNSEEN;
  private long firstNanos = UNSEEN;
  private long lastNanos = UNSEEN;

  Publication(MessageStream stream, MessageMark mark, int stages) {
    this.stream = stream;
    this.mark = mark;
    this.stages = new long[stages];
    Arrays.fill(this.stages, UNSEEN);
  }

  MessageStream stream() {
    return stream;
  }

  MessageMark mark() {
    return mark;
  }

  /** Records the answer to the sent message; returns whether this is the first answer. */
  boolean answered(boolean well, long nanos) {
    if (answered) {
      return false;
    }
    answered = true;
    accepted = well;
    answeredNanos = nanos;
    return true;
  }

  boolean answered() {
    return answered;
  }

  boolean accepted() {
    return accepted;
  }

  OptionalLong answeredNanos() {
    return known(answeredNanos);
  }

  /** Records that a stage observed the message; only the first time counts. */
  void seen(int stage, long nanos) {
    if (stages[stage] == UNSEEN) {
      stages[stage] = nanos;
    }
  }

  OptionalLong seenNanos(int stage) {
    return known(stages[stage]);
  }

  void delivered(long nanos) {
    firstNanos = firstNanos == UNSEEN ? nanos : Math.min(firstNanos, nanos);
    lastNanos = Math.max(lastNanos, nanos);
  }

  OptionalLong firstNanos() {
    return known(firstNanos);
  }

  OptionalLong lastNanos() {
    return known(lastNanos);
  }

  private static OptionalLong known(long nanos) {
    return nanos == UNSEEN ? OptionalLong.empty() : OptionalLong.of(nanos);
  }
}
