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
 * Who listens at an address, over all its connections. Any thread may call; times are of the run's
 * one clock.
 */
public final class Subscriber {

  private final Audit audit;
  private final Channel channel;
  private final String watcher;
  private final Presence presence = new Presence();
  private final Map<Stream, SequenceWindow> windows = new HashMap<>();

  /** Most listen to one stream only, or to bursts of one. */
  private Stream latest;

  private SequenceWindow latestWindow;
  private final Set<Delivery> fetchedEarly = new HashSet<>();
  private final GivenUp givenUp = new GivenUp();

  Subscriber(Audit audit, Channel channel, String watcher) {
    this.audit = audit;
    this.channel = channel;
    this.watcher = watcher;
  }

  String watcher() {
    return watcher;
  }

  /** The subscription is confirmed: what is sent from now on must come. */
  public void joined(long nanos) {
    synchronized (channel) {
      presence.joined(nanos);
    }
  }

  /** What is sent from now on need not come; what was sent before still must. */
  public void leaving(long nanos) {
    synchronized (channel) {
      presence.leaving(nanos);
    }
  }

  /** Listens no more. */
  public void left(long nanos) {
    synchronized (channel) {
      presence.left(nanos);
    }
  }

  /** The peer ended it unasked; until it joins or leaves, it misses what is sent. */
  public void cut(long nanos) {
    synchronized (channel) {
      presence.cut(nanos);
    }
  }

  /** A message came. */
  public void received(Mark mark, long nanos) {
    audit.find(mark).ifPresent(stream -> received(stream, mark, nanos));
  }

  /** A message was found in another way than by a push, such as in a fetched log. */
  public void fetched(Mark mark) {
    audit
        .find(mark)
        .filter(stream -> stream.channel() == channel)
        .ifPresent(stream -> fetched(stream, mark));
  }

  /** How many messages must still come, of those that are under way. */
  public int awaited() {
    synchronized (channel) {
      return channel.streams().stream().mapToInt(this::awaited).sum();
    }
  }

  private int awaited(Stream stream) {
    return (int)
        stream.underWay().values().stream()
            .filter(each -> !has(stream, each.mark()))
            .filter(each -> fate(each.mark()) == Presence.Fate.LOST)
            .count();
  }

  private void received(Stream stream, Mark mark, long nanos) {
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

  private void misdelivered(Stream stream) {
    stream.count(MISDELIVERED, 1);
    if (!stream.channel().address().tenant().equals(channel.address().tenant())) {
      stream.count(WRONG_TENANT, 1);
    }
  }

  /** Whether it is the first of its kind and was not given up. */
  private boolean arrived(Stream stream, Mark mark, long nanos) {
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
    return givenUp.take(mark).map(as -> takeBack(stream, as)).isEmpty();
  }

  private static DeliveryCount takeBack(Stream stream, DeliveryCount as) {
    if (as == LOST) {
      stream.count(LOST, -1);
    } else {
      stream.count(RECOVERED, 1);
    }
    return as;
  }

  private void fetched(Stream stream, Mark mark) {
    synchronized (channel) {
      if (stream.underWay().containsKey(mark.sequence())) {
        fetchedEarly.add(Delivery.of(mark));
      } else if (givenUp.take(mark).filter(as -> as == MISSED).isPresent()) {
        stream.count(RECOVERED, 1);
      }
    }
  }

  /**
   * A message's time is up. The channel is locked.
   *
   * @param ended whether the run ends before that, so that nobody knows what would have come
   * @return whether it was lost here
   */
  boolean settle(Publication publication, boolean ended) {
    Stream stream = publication.stream();
    Mark mark = publication.mark();
    boolean came = has(stream, mark);
    boolean found = !fetchedEarly.isEmpty() && fetchedEarly.remove(Delivery.of(mark));
    settled(stream, mark);
    if (!publication.accepted()) {
      return false;
    }
    if (came) {
      stream.count(EXPECTED, presence.at(mark.sentNanos()) ? 1 : 0);
      return false;
    }
    Presence.Fate fate = fate(mark);
    if (fate == Presence.Fate.LOST && !ended) {
      stream.count(EXPECTED, 1);
      giveUp(stream, mark, LOST);
      return true;
    }
    if (fate == Presence.Fate.MISSED) {
      missed(stream, mark, found);
    } else if (fate != Presence.Fate.NOT_EXPECTED) {
      stream.count(EXCUSED, 1);
    }
    return false;
  }

  private void missed(Stream stream, Mark mark, boolean found) {
    giveUp(stream, mark, MISSED);
    if (found) {
      givenUp.take(mark);
      stream.count(RECOVERED, 1);
    }
  }

  private void giveUp(Stream stream, Mark mark, DeliveryCount as) {
    stream.count(as, 1);
    givenUp.add(mark, as);
  }

  private void settled(Stream stream, Mark mark) {
    SequenceWindow window = known(stream);
    if (window != null) {
      window.settled(mark.sequence());
    }
  }

  /** The channel is locked. */
  void forget(Stream stream) {
    windows.remove(stream);
    if (latest == stream) {
      latest = null;
      latestWindow = null;
    }
  }

  boolean overBefore(long nanos) {
    return presence.overBefore(nanos);
  }

  private Presence.Fate fate(Mark mark) {
    return presence.fate(mark.sentNanos(), mark.sentNanos() + audit.lostNanos());
  }

  private boolean has(Stream stream, Mark mark) {
    SequenceWindow window = known(stream);
    return window != null && window.contains(mark.sequence());
  }

  private SequenceWindow window(Stream stream) {
    SequenceWindow window = known(stream);
    if (window == null) {
      window = new SequenceWindow();
      windows.put(stream, window);
    }
    return window;
  }

  /** Null where nothing has come of that stream. */
  private SequenceWindow known(Stream stream) {
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
