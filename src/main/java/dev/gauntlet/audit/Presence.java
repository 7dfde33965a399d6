package dev.gauntlet.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/** When a subscriber was there: only then can something be lost to it. Not thread-safe. */
final class Presence {

  /** What it means that a message did not come. */
  enum Fate {
    /** The subscriber was there from before it was sent until its time was up. */
    LOST,
    /** The subscriber was cut off. */
    MISSED,
    /** The subscriber left of its own before the time was up. */
    EXCUSED,
    /** The subscriber was not there. */
    NOT_EXPECTED
  }

  private static final int KEPT = 16;
  private static final long NEVER = Long.MAX_VALUE;

  private final Deque<Spell> latestFirst = new ArrayDeque<>();

  /** From the answer to a subscription to its end. */
  private static final class Spell {
    private final long joined;
    private long leaving = NEVER;
    private long gone = NEVER;
    private boolean cut;

    /** Until when it is cut off, where it is. */
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

  /** What is sent from now on is not expected; what was sent before still is. */
  void leaving(long nanos) {
    if (!latestFirst.isEmpty()) {
      Spell spell = latestFirst.peek();
      spell.leaving = Math.min(spell.leaving, nanos);
      spell.back = Math.min(spell.back, nanos);
    }
  }

  /** Left for good, also one who never joined. */
  void left(long nanos) {
    if (latestFirst.isEmpty()) {
      joined(nanos);
    }
    leaving(nanos);
    gone(latestFirst.peek(), nanos);
  }

  /** The peer ended it, unasked. */
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

  /** Whether it was there at a time. */
  boolean at(long nanos) {
    for (Spell spell : latestFirst) {
      if (spell.joined <= nanos) {
        return nanos < spell.leaving;
      }
    }
    return false;
  }

  /** Whether it left for good before a time; who is cut off may come back. */
  boolean overBefore(long nanos) {
    Spell latest = latestFirst.peek();
    return latest != null && latest.gone < nanos && (!latest.cut || latest.back < nanos);
  }
}
