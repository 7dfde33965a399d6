package dev.gauntlet.admission;

import dev.gauntlet.measure.AdmissionCount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The events that wait for the answers to earlier requests. Only the answer tells whether a request
 * took a slot, so the possibly active slots of a moment are known once all requests sent before it
 * are answered.
 */
final class PendingEvents {

  /** The number of waiting events beyond which an unanswered request is taken as a slot. */
  static final int MOST = 100_000;

  private interface Event {
    void happens();
  }

  /**
   * An event and the slot on which it depends.
   *
   * @param slot null if the event depends on no answer
   */
  private record Waiting(Slot slot, Event event) {
    boolean undecided() {
      return slot != null && slot.undecided();
    }
  }

  private final Deque<Waiting> events = new ArrayDeque<>();
  private final SlotBounds all;
  private final AdmissionTally tally;
  private final AdmissionOptions options;

  PendingEvents(SlotBounds all, AdmissionTally tally, AdmissionOptions options) {
    this.all = all;
    this.tally = tally;
    this.options = options;
  }

  void started(Slot slot) {
    events.add(new Waiting(slot, () -> begin(slot)));
  }

  private void begin(Slot slot) {
    if (!slot.refused()) {
      slot.count(true);
      change(slot, slot.sentNanos(), 1);
    }
  }

  void ended(Slot slot, long nanos) {
    events.add(new Waiting(null, () -> end(slot, nanos)));
  }

  private void end(Slot slot, long nanos) {
    if (slot.counted()) {
      slot.count(false);
      change(slot, nanos, -1);
    }
  }

  private void change(Slot slot, long nanos, int change) {
    all.possible(nanos, change);
    slot.user().bounds().possible(nanos, change);
  }

  void refused(Slot slot, String limit, long nanos) {
    events.add(
        new Waiting(
            null,
            () -> {
              end(slot, nanos);
              judge(slot, limit);
            }));
  }

  private void judge(Slot slot, String limit) {
    int ofAll = all.mostPossibleSince(slot.sentNanos()) + options.others();
    int ofUser =
        slot.user().tracked()
            ? slot.user().bounds().mostPossibleSince(slot.sentNanos()) + options.others()
            : Integer.MAX_VALUE;
    wrong(limit, ofAll, ofUser)
        .ifPresent(
            active ->
                tally.fault(
                    AdmissionCount.WRONG_REFUSALS,
                    1,
                    "refused by the limit \"%s\" while at most %s slots can have been active"
                        .formatted(limit, active)));
  }

  /** Returns the most active slots below the limit that refused; empty for a right refusal. */
  private Optional<Integer> wrong(String limit, int ofAll, int ofUser) {
    boolean belowGlobal = isBelow(ofAll, options.global());
    boolean belowUser = isBelow(ofUser, options.user());
    return switch (limit) {
      case AdmissionOptions.GLOBAL -> belowGlobal ? Optional.of(ofAll) : Optional.empty();
      case AdmissionOptions.USER -> belowUser ? Optional.of(ofUser) : Optional.empty();
      default ->
          (belowGlobal || options.global().isEmpty())
                  && (belowUser || options.user().isEmpty())
                  && (belowGlobal || belowUser)
              ? Optional.of(ofAll)
              : Optional.empty();
    };
  }

  private static boolean isBelow(int active, OptionalInt limit) {
    return limit.isPresent() && active < limit.getAsInt();
  }

  void reported(long sentNanos, long nanos, long active) {
    int least = all.fewestCertainSince(sentNanos);
    events.add(new Waiting(null, () -> compare(sentNanos, active, least)));
  }

  private void compare(long sentNanos, long active, int least) {
    long most = (long) all.mostPossibleSince(sentNanos) + options.others();
    tally.raise(AdmissionCount.SAMPLES);
    if (active < least || active > most) {
      tally.fault(
          AdmissionCount.STATISTICS_DIFFER,
          1,
          "the platform reported %s active slots, possible were %s to %s"
              .formatted(active, least, most));
    }
  }

  /** Decides about the events before the first request that is not answered yet. */
  void decide() {
    while (!events.isEmpty() && (!events.peek().undecided() || events.size() > MOST)) {
      events.poll().event().happens();
    }
  }

  void decideAll() {
    while (!events.isEmpty()) {
      events.poll().event().happens();
    }
  }
}
