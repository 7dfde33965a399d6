package dev.gauntlet.audit;

import static dev.gauntlet.measure.DeliveryCount.DELIVERED;
import static dev.gauntlet.measure.DeliveryCount.DUPLICATED;
import static dev.gauntlet.measure.DeliveryCount.EXCUSED;
import static dev.gauntlet.measure.DeliveryCount.EXPECTED;
import static dev.gauntlet.measure.DeliveryCount.LATE;
import static dev.gauntlet.measure.DeliveryCount.LOST;
import static dev.gauntlet.measure.DeliveryCount.MISDELIVERED;
import static dev.gauntlet.measure.DeliveryCount.MISSED;
import static dev.gauntlet.measure.DeliveryCount.RECOVERED;
import static dev.gauntlet.measure.DeliveryCount.REORDERED;
import static dev.gauntlet.measure.DeliveryCount.UNPLACED;
import static dev.gauntlet.measure.DeliveryCount.WRONG_TENANT;

import dev.gauntlet.measure.DeliveryCount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A subscriber of an address, across all its connections. Thread-safe. All times are nanoseconds of
 * the run's clock.
 */
public final class Subscriber {

  private final Audit audit;
  private final AuditedChannel channel;
  private final String watcher;
  private final SubscriptionHistory history = new SubscriptionHistory();
  private final Map<MessageStream, SequenceWindow> windows = new HashMap<>();

  /** The stream of the last message: most subscribers receive one stream only, or bursts of one. */
  private MessageStream latest;

  private SequenceWindow latestWindow;
  private final Set<Delivery> fetchedEarly = new HashSet<>();
  private final ExpiredDeliveries expired = new ExpiredDeliveries();

  Subscriber(Audit audit, AuditedChannel channel, String watcher) {
    this.audit = audit;
    this.channel = channel;
    this.watcher = watcher;
  }

  String watcher() {
    return watcher;
  }

  /** Records that the subscription is confirmed: later messages are expected. */
  public void joined(long nanos) {
    synchronized (channel) {
      history.joined(nanos);
    }
  }

  /**
   * Records the request to unsubscribe: later messages are not expected, earlier ones still are.
   */
  public void leaving(long nanos) {
    synchronized (channel) {
      history.leaving(nanos);
    }
  }

  /** Records the end of the subscription. */
  public void left(long nanos) {
    synchronized (channel) {
      history.left(nanos);
    }
  }

  /**
   * Records that the peer ended the subscription. Until the subscriber subscribes again or
   * unsubscribes, messages count as missed.
   */
  public void cut(long nanos) {
    synchronized (channel) {
      history.cut(nanos);
    }
  }

  /** Records the receipt of a message. */
  public void received(MessageMark mark, long nanos) {
    audit.find(mark).ifPresent(stream -> received(stream, mark, nanos));
  }

  /** Records that the subscriber obtained a message without a push, such as from a fetched log. */
  public void fetched(MessageMark mark) {
    audit
        .find(mark)
        .filter(stream -> stream.channel() == channel)
        .ifPresent(stream -> fetched(stream, mark));
  }

  /** Returns the number of messages that this subscriber should still receive. */
  public int awaited() {
    synchronized (channel) {
      return channel.streams().stream().mapToInt(this::awaited).sum();
    }
  }

  private int awaited(MessageStream stream) {
    return (int)
        stream.underWay().values().stream()
            .filter(each -> !has(stream, each.mark()))
            .filter(each -> fate(each.mark()) == SubscriptionHistory.Fate.LOST)
            .count();
  }

  private void received(MessageStream stream, MessageMark mark, long nanos) {
    if (stream.channel() != channel) {
      misdelivered(stream);
      return;
    }
    boolean inTime;
    synchronized (channel) {
      inTime = arrived(stream, mark, nanos);
    }
    if (inTime) {
      audit.delivered(this, mark, nanos);
    }
  }

  private void misdelivered(MessageStream stream) {
    stream.count(MISDELIVERED, 1);
    if (!stream.channel().address().tenant().equals(channel.address().tenant())) {
      stream.count(WRONG_TENANT, 1);
    }
  }

  /** Counts a received message and returns whether it is the first delivery and had not expired. */
  private boolean arrived(MessageStream stream, MessageMark mark, long nanos) {
    switch (window(stream).add(mark.sequence())) {
      case AGAIN -> {
        stream.count(DUPLICATED, 1);
        return false;
      }
      case FORGOTTEN -> {
        stream.count(UNPLACED, 1);
        return false;
      }
      case BEHIND -> stream.count(REORDERED, 1);
      case AHEAD -> {}
    }
    stream.count(DELIVERED, 1);
    if (nanos - mark.sentNanos() > audit.lateNanos()) {
      stream.count(LATE, 1);
    }
    Publication publication = stream.underWay().get(mark.sequence());
    if (publication != null) {
      publication.delivered(nanos);
    }
    return expired.take(mark).map(as -> takeBack(stream, as)).isEmpty();
  }

  private static DeliveryCount takeBack(MessageStream stream, DeliveryCount as) {
    if (as == LOST) {
      stream.count(LOST, -1);
    } else {
      stream.count(RECOVERED, 1);
    }
    return as;
  }

  private void fetched(MessageStream stream, MessageMark mark) {
    synchronized (channel) {
      if (stream.underWay().containsKey(mark.sequence())) {
        fetchedEarly.add(Delivery.of(mark));
      } else if (expired.take(mark).filter(as -> as == MISSED).isPresent()) {
        stream.count(RECOVERED, 1);
      }
    }
  }

  /**
   * Decides how a message counts for this subscriber. Called after the deadline of the message, or
   * at the end of the run. The channel must be locked.
   *
   * @param ended whether the run ended before the deadline; a missing message is then not lost, but
   *     excused
   * @return whether this subscriber lost the message
   */
  boolean settle(Publication publication, boolean ended) {
    MessageStream stream = publication.stream();
    MessageMark mark = publication.mark();
    boolean came = has(stream, mark);
    boolean found = !fetchedEarly.isEmpty() && fetchedEarly.remove(Delivery.of(mark));
    settled(stream, mark);
    if (!publication.accepted()) {
      return false;
    }
    if (came) {
      stream.count(EXPECTED, history.at(mark.sentNanos()) ? 1 : 0);
      return false;
    }
    SubscriptionHistory.Fate fate = fate(mark);
    if (fate == SubscriptionHistory.Fate.LOST && !ended) {
      stream.count(EXPECTED, 1);
      giveUp(stream, mark, LOST);
      return true;
    }
    if (fate == SubscriptionHistory.Fate.MISSED) {
      missed(stream, mark, found);
    } else if (fate != SubscriptionHistory.Fate.NOT_EXPECTED) {
      stream.count(EXCUSED, 1);
    }
    return false;
  }

  private void missed(MessageStream stream, MessageMark mark, boolean found) {
    giveUp(stream, mark, MISSED);
    if (found) {
      expired.take(mark);
      stream.count(RECOVERED, 1);
    }
  }

  private void giveUp(MessageStream stream, MessageMark mark, DeliveryCount as) {
    stream.count(as, 1);
    expired.add(mark, as);
  }

  private void settled(MessageStream stream, MessageMark mark) {
    SequenceWindow window = known(stream);
    if (window != null) {
      window.settled(mark.sequence());
    }
  }

  /** Removes a stream; the channel must be locked. */
  void forget(MessageStream stream) {
    windows.remove(stream);
    if (latest == stream) {
      latest = null;
      latestWindow = null;
    }
  }

  /** Returns whether the subscription ended for good before a time. */
  boolean overBefore(long nanos) {
    return history.overBefore(nanos);
  }

  private SubscriptionHistory.Fate fate(MessageMark mark) {
    return history.fate(mark.sentNanos(), mark.sentNanos() + audit.lostNanos());
  }

  private boolean has(MessageStream stream, MessageMark mark) {
    SequenceWindow window = known(stream);
    return window != null && window.contains(mark.sequence());
  }

  private SequenceWindow window(MessageStream stream) {
    SequenceWindow window = known(stream);
    if (window == null) {
      window = new SequenceWindow();
      windows.put(stream, window);
    }
    return window;
  }

  /** Returns the received sequence numbers of a stream, or null if there are none. */
  private SequenceWindow known(MessageStream stream) {
    if (latest != stream) {
      SequenceWindow window = windows.get(stream);
      if (window == null) {
        return null;
      }
      latest = stream;
      latestWindow = window;
    }
    return latestWindow;
  }
}
