package dev.gauntlet.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The subscription history of a subscriber. It decides whether a missing message is lost, because a
 * subscriber can lose only messages that were sent while it was subscribed. Not thread-safe.
 */
final class SubscriptionHistory {

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

  private final Deque<SubscriptionPeriod> latestFirst = new ArrayDeque<>();

  /** A period from the confirmation of a subscription to its end. */
  private static final class SubscriptionPeriod {
    private final long joined;
    private long leaving = NEVER;
    private long gone = NEVER;
    private boolean cut;

    /** The end of the disconnection, if the peer ended the subscription. */
    private long back = NEVER;

    SubscriptionPeriod(long joined) {
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
      SubscriptionPeriod before = latestFirst.peek();
      gone(before, nanos);
      before.back = Math.min(before.back, nanos);
    }
    latestFirst.push(new SubscriptionPeriod(nanos));
    if (latestFirst.size() > KEPT) {
      latestFirst.removeLast();
    }
  }

  /** Starts the end of a subscription: later messages are not expected, earlier ones still are. */
  void leaving(long nanos) {
    if (!latestFirst.isEmpty()) {
      SubscriptionPeriod period = latestFirst.peek();
      period.leaving = Math.min(period.leaving, nanos);
      period.back = Math.min(period.back, nanos);
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
      SubscriptionPeriod period = latestFirst.peek();
      period.cut |= period.leaving == NEVER;
      gone(period, nanos);
    }
  }

  private static void gone(SubscriptionPeriod period, long nanos) {
    period.leaving = Math.min(period.leaving, nanos);
    period.gone = Math.min(period.gone, nanos);
  }

  Fate fate(long sentNanos, long dueNanos) {
    for (SubscriptionPeriod period : latestFirst) {
      if (period.joined <= sentNanos) {
        return period.fate(sentNanos, dueNanos);
      }
    }
    return Fate.NOT_EXPECTED;
  }

  /** Returns whether the subscriber was subscribed at a time. */
  boolean at(long nanos) {
    for (SubscriptionPeriod period : latestFirst) {
      if (period.joined <= nanos) {
        return nanos < period.leaving;
      }
    }
    return false;
  }

  /**
   * Returns whether the subscription ended for good before a time. A disconnection by the peer does
   * not end it for good, because the subscriber may reconnect.
   */
  boolean overBefore(long nanos) {
    SubscriptionPeriod latest = latestFirst.peek();
    return latest != null && latest.gone < nanos && (!latest.cut || latest.back < nanos);
  }
}
