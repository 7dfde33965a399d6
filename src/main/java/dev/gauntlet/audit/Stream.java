package dev.gauntlet.audit;

import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCount;
import java.util.HashMap;
import java.util.Map;

/**
 * What one publisher sends to one address, numbered from 1. Only a publisher that waits for the
 * answer to one message before it sends the next can say that two came in the wrong order. Any
 * thread may call; times are of the run's one clock.
 */
public final class Stream {

  private final Audit audit;
  private final Channel channel;
  private final int id;
  private final String publisher;
  private final Tally tally = new Tally();
  private final Map<Long, Publication> underWay = new HashMap<>();
  private long sent;
  private long endedNanos = Long.MAX_VALUE;

  Stream(Audit audit, Channel channel, int id, String publisher) {
    this.audit = audit;
    this.channel = channel;
    this.id = id;
    this.publisher = publisher;
  }

  /** A message is about to be sent: the mark that it must carry. */
  public Mark publish(long nanos) {
    synchronized (channel) {
      Mark mark = new Mark(audit.run(), id, ++sent, nanos);
      if (audit.admits()) {
        underWay.put(mark.sequence(), audit.expect(this, mark));
      } else {
        count(DeliveryCount.UNWATCHED, 1);
      }
      return mark;
    }
  }

  /** The platform took it. */
  public void accepted(Mark mark, long nanos) {
    answered(mark, true, nanos);
  }

  /** The platform refused it, or what it did is unknown: whether it arrives is open. */
  public void refused(Mark mark, long nanos) {
    answered(mark, false, nanos);
  }

  private void answered(Mark mark, boolean well, long nanos) {
    synchronized (channel) {
      Publication publication = underWay.get(mark.sequence());
      if (publication != null && publication.answered(well, nanos)) {
        count(well ? DeliveryCount.PUBLISHED : DeliveryCount.UNCONFIRMED, 1);
      }
    }
  }

  /** Nothing more will be sent; the stream is forgotten when all its messages are settled. */
  public void end(long nanos) {
    synchronized (channel) {
      endedNanos = nanos;
    }
  }

  void seen(int stage, Mark mark, long nanos) {
    synchronized (channel) {
      Publication publication = underWay.get(mark.sequence());
      if (publication != null) {
        publication.seen(stage, nanos);
      }
    }
  }

  /** Its time is up. The channel is locked. */
  void settled(Publication publication) {
    underWay.remove(publication.mark().sequence());
    if (!publication.answered()) {
      count(DeliveryCount.UNCONFIRMED, 1);
    }
  }

  Channel channel() {
    return channel;
  }

  int id() {
    return id;
  }

  String publisher() {
    return publisher;
  }

  /** By sequence; the channel must be locked. */
  Map<Long, Publication> underWay() {
    return underWay;
  }

  /** The channel is locked. */
  boolean overBefore(long nanos) {
    return endedNanos < nanos && underWay.isEmpty();
  }

  void count(DeliveryCount what, long more) {
    tally.add(what, more);
    audit.count(what, more);
  }

  AuditedStream audited() {
    return new AuditedStream(channel.address().channel(), publisher, tally.sums());
  }
}
