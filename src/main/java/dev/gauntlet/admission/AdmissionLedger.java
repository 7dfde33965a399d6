package dev.gauntlet.admission;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * The slots of a platform that admits a limited number of users, as seen by their requests. A slot
 * is certainly active from its accepted answer until its return is sent, and possibly active from
 * its request until its return is confirmed. A request without an answer may have taken a slot.
 *
 * <p>The ledger has no clock and no lock: all times are arguments that never decrease. Its memory
 * is bounded by the numbers of users, active slots, and requests under way.
 */
public final class AdmissionLedger {

  /** The number of users beyond which the limit of a user is not judged. */
  static final int MOST_USERS = 100_000;

  private final AdmissionTally tally = new AdmissionTally();
  private final SlotBounds all = new SlotBounds();
  private final Map<String, SlotUser> users = new HashMap<>();
  private final Map<Object, Slot> requests = new HashMap<>();
  private final Map<Object, Slot> slots = new HashMap<>();
  private final PriorityQueue<Slot> expiring =
      new PriorityQueue<>(Comparator.comparingLong(Slot::sentNanos));
  private final String contract;
  private AdmissionOptions options = AdmissionOptions.UNKNOWN;
  private PendingEvents pending = new PendingEvents(all, tally, options);

  public AdmissionLedger(String contract) {
    this.contract = contract;
  }

  /** Sets the facts about the platform; called before its first request. */
  public void platform(AdmissionOptions known) {
    options = known;
    pending = new PendingEvents(all, tally, known);
  }

  /**
   * Records that a slot is asked for.
   *
   * @param caller identifies the request; of several with the same caller, the first counts
   * @param user the user whose limit applies to the slot
   */
  public void startSent(Object caller, String user, long nanos) {
    if (requests.containsKey(caller)) {
      return;
    }
    SlotUser asking = user(user);
    asking.asks();
    tally.raise(AdmissionCount.STARTED);
    Slot slot = new Slot(asking, nanos);
    requests.put(caller, slot);
    pending.started(slot);
  }

  private SlotUser user(String name) {
    return users.size() < MOST_USERS || users.containsKey(name)
        ? users.computeIfAbsent(name, unseen -> new SlotUser(true))
        : new SlotUser(false);
  }

  /**
   * Records an accepted request, whose slot has that id from now on. The id of an active slot is no
   * further slot.
   */
  public void accepted(Object caller, Object id, long nanos) {
    if (slots.containsKey(id)) {
      rejected(caller, nanos);
      return;
    }
    Slot slot = requests.remove(caller);
    if (slot == null) {
      return;
    }
    slot.answered(Slot.Answer.ACCEPTED);
    slot.user().isAccepted();
    tally.raise(AdmissionCount.ACCEPTED);
    slots.put(id, slot);
    expire(nanos);
    setCertain(slot, true, nanos);
    if (options.expiryNanos().isPresent()) {
      expiring.add(slot);
      expire(nanos);
    }
    checkLimits(slot);
    pending.decide();
  }

  private void checkLimits(Slot slot) {
    int ofUser = slot.user().bounds().certain();
    if (exceeds(all.certain(), options.global())) {
      over(all.certain(), "global", options.global());
    } else if (exceeds(ofUser, options.user())) {
      over(ofUser, "user", options.user());
    }
  }

  private static boolean exceeds(int active, OptionalInt limit) {
    return limit.isPresent() && active > limit.getAsInt();
  }

  private void over(int active, String name, OptionalInt limit) {
    tally.fault(
        AdmissionCount.OVER_LIMIT,
        1,
        "%s slots were active at once, above the limit \"%s\" of %s"
            .formatted(active, name, limit.getAsInt()));
  }

  /** Records a refusal by a limit. */
  public void refused(Object caller, String limit, long nanos) {
    Slot slot = requests.remove(caller);
    if (slot == null) {
      return;
    }
    slot.answered(Slot.Answer.REFUSED);
    tally.raise(AdmissionCount.REFUSED);
    pending.refused(slot, limit, nanos);
    pending.decide();
  }

  /** Records a request that took no slot, and was not refused by a limit. */
  public void rejected(Object caller, long nanos) {
    Slot slot = requests.remove(caller);
    if (slot != null) {
      slot.answered(Slot.Answer.REFUSED);
      pending.ended(slot, nanos);
      pending.decide();
    }
  }

  /** Records a request whose answer is missing or unusable. */
  public void unknown(Object caller, long nanos) {
    Slot slot = requests.remove(caller);
    if (slot != null) {
      slot.answered(Slot.Answer.UNKNOWN);
      tally.raise(AdmissionCount.UNKNOWN);
      pending.decide();
    }
  }

  /** Records that a slot is about to be returned. */
  public void endSent(Object id, long nanos) {
    Slot slot = slots.get(id);
    if (slot != null) {
      setCertain(slot, false, nanos);
    }
  }

  /** Records that the platform confirmed the return of a slot. */
  public void ended(Object id, long nanos) {
    Slot slot = slots.remove(id);
    if (slot != null) {
      setCertain(slot, false, nanos);
      tally.raise(AdmissionCount.ENDED);
      pending.ended(slot, nanos);
      pending.decide();
    }
  }

  /**
   * Records a number of active slots that the platform reported.
   *
   * @param sentNanos the time at which the statistics were requested
   */
  public void reported(long sentNanos, long nanos, long active) {
    expire(nanos);
    pending.reported(sentNanos, nanos, active);
    pending.decide();
  }

  /** Records the number of active slots that the platform reported after the load. */
  public void reportedAtEnd(long active) {
    pending.decideAll();
    long most = (long) all.possible() + options.others();
    tally.raise(AdmissionCount.FINAL_SAMPLES);
    if (active > most) {
      tally.fault(
          AdmissionCount.NOT_RETURNED,
          active - most,
          "after the load the platform counts %s active slots, and at most %s can be"
              .formatted(active, most));
    }
  }

  /** Records an answer whose marker was compared. */
  public void marked(boolean ofAnotherAsker) {
    tally.raise(AdmissionCount.MARKED);
    if (ofAnotherAsker) {
      tally.fault(AdmissionCount.CROSS_TALK, 1, "an answer had the marker of another asker");
    }
  }

  /** Slots that the platform may have ended itself are no longer certainly active. */
  private void expire(long nanos) {
    long expiry = options.expiryNanos().orElse(Long.MAX_VALUE);
    while (!expiring.isEmpty() && nanos - expiring.peek().sentNanos() >= expiry) {
      setCertain(expiring.poll(), false, nanos);
    }
  }

  private void setCertain(Slot slot, boolean now, long nanos) {
    if (slot.certain() != now) {
      slot.certain(now);
      all.certain(nanos, now ? 1 : -1);
      slot.user().bounds().certain(nanos, now ? 1 : -1);
    }
  }

  /** Decides about all requests, including those without an answer, which may hold a slot. */
  public void decideAll() {
    pending.decideAll();
  }

  public AdmissionReading reading() {
    return new AdmissionReading(
        contract,
        tally.counts(),
        new AdmissionReading.Limits(boxed(options.global()), boxed(options.user())),
        new AdmissionReading.Slots(
            all.mostCertain(), all.mostPossible(), all.certain(), all.possible()),
        new AdmissionReading.Fairness(
            users.size(),
            JainIndex.of(users.values().stream().mapToDouble(SlotUser::accepted)),
            JainIndex.of(users.values().stream().mapToDouble(SlotUser::share))),
        tally.findings());
  }

  private static Integer boxed(OptionalInt limit) {
    return limit.isPresent() ? limit.getAsInt() : null;
  }
}
