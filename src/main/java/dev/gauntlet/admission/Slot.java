package dev.gauntlet.admission;

/** A slot that a user asked for. */
final class Slot {

  /** The answer to the request for the slot. */
  enum Answer {
    MISSING,
    ACCEPTED,
    REFUSED,
    UNKNOWN
  }

  private final SlotUser user;
  private final long sentNanos;
  private Answer answer = Answer.MISSING;
  private boolean counted;
  private boolean certain;

  Slot(SlotUser user, long sentNanos) {
    this.user = user;
    this.sentNanos = sentNanos;
  }

  SlotUser user() {
    return user;
  }

  long sentNanos() {
    return sentNanos;
  }

  void answered(Answer with) {
    answer = with;
  }

  boolean undecided() {
    return answer == Answer.MISSING;
  }

  boolean refused() {
    return answer == Answer.REFUSED;
  }

  /** Returns whether the slot is among the possibly active ones. */
  boolean counted() {
    return counted;
  }

  void count(boolean now) {
    counted = now;
  }

  /** Returns whether the slot is certainly active. */
  boolean certain() {
    return certain;
  }

  void certain(boolean now) {
    certain = now;
  }
}
