package dev.gauntlet.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The subscription history of a subscriber: only while subscribed can it lose messages. Not
 * thread-safe.
 */
final class Presence {

  /** The meaning of a missing delivery. */
  enum Fate {
    /** The subscriber was subscribed from before sending until the deadline. */
    LOST,
    /** The subscriber was disconnected by its peer. */
    MISSED,
    /** The subscriber unsubscribed before the deadline. */
    EXCUSED,
    /** The subscriber was not subscribed. */
    NOT_EXPECTED
  }

  private static final int KEPT = 16;
  private static final long NEVER = Long.MAX_VALUE;

  private final Deque<Spell> latestFirst = new ArrayDeque<>();

  /** A period from the confirmation of a subscription to its end. */
  private static final class Spell {
    private final long joined;
    private long leaving = NEVER;
    private long gone = NEVER;
    private boolean cut;

    /** The end of the disconnection, if the peer ended the subscription. */
    private long back = NEVER;

    Spell(long joined) {
      this.joined = joined;
    }

    Fate fate(long sentNanos, long dueNanos) {
      if (sentNanos < leaving) {
        return gone >= dueNanos ? Fate.LOST : cut ? Fate.MISSED : Fate.EXCUSED;
      }
      return cut && sentNanos < back ? Fate.MISSED : Fate.NOT_EXPECTED;
    }
  }

  void joined(long nanos) {
    if (!latestFirst.isEmpty()) {
      Spell before = latestFirst.peek();
      gone(before, nanos);
      before.back = Math.min(before.back, nanos);
    }
    latestFirst.push(new Spell(nanos));
    if (latestFirst.size() > KEPT) {
      latestFirst.removeLast();
    }
  }

  /** Starts the end of a subscription: later messages are not expected, earlier ones still are. */
  void leaving(long nanos) {
    if (!latestFirst.isEmpty()) {
      Spell spell = latestFirst.peek();
      spell.leaving = Math.min(spell.leaving, nanos);
      spell.back = Math.min(spell.back, nanos);
    }
  }

  /** Ends the subscription for good; also valid without a subscription. */
  void left(long nanos) {
    if (latestFirst.isEmpty()) {
      joined(nanos);
    }
    leaving(nanos);
    gone(latestFirst.peek(), nanos);
  }

  /** Records that the peer ended the subscription. */
  void cut(long nanos) {
    if (!latestFirst.isEmpty()) {
      Spell spell = latestFirst.peek();
      spell.cut |= spell.leaving == NEVER;
      gone(spell, nanos);
    }
  }

  private static void gone(Spell spell, long nanos) {
    spell.leaving = Math.min(spell.leaving, nanos);
    spell.gone = Math.min(spell.gone, nanos);
  }

  Fate fate(long sentNanos, long dueNanos) {
    for (Spell spell : latestFirst) {
      if (spell.joined <= sentNanos) {
        return spell.fate(sentNanos, dueNanos);
      }
    }
    return Fate.NOT_EXPECTED;
  }

  /** Returns whether it was subscribed at a time. */
  boolean at(long nanos) {
    for (Spell spell : latestFirst) {
      if (spell.joined <= nanos) {
        return nanos < spell.leaving;
      }
    }
    return false;
  }

  /** Returns whether it ended for good before a time; a disconnected subscriber may come back. */
  boolean overBefore(long nanos) {
    Spell latest = latestFirst.peek();
    return latest != null && latest.gone < nanos && (!latest.cut || latest.back < nanos);
  }
}
