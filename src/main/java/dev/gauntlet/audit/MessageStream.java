package dev.gauntlet.audit;

import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCount;
import java.util.HashMap;
import java.util.Map;

/**
 * The messages of one publisher to one address, numbered from 1. Their order can be checked only if
 * the publisher waits for the answer to one message before it sends the next. Thread-safe.
 * All times are nanoseconds of the run's clock.
 */
public final class MessageStream {

  private final Audit audit;
  private final AuditedChannel channel;
  private final int id;
  private final String publisher;
  private final DeliveryTally tally = new DeliveryTally();
  private final Map<Long, Publication> underWay = new HashMap<>();
  private long sent;
  private long endedNanos = Long.MAX_VALUE;

  MessageStream(Audit audit, AuditedChannel channel, int id, String publisher) {
    this.audit = audit;
    this.channel = channel;
    this.id = id;
    this.publisher = publisher;
  }

  /** Creates the mark of a message that is about to be sent. */
  public MessageMark publish(long nanos) {
    synchronized (channel) {
      MessageMark mark = new MessageMark(audit.run(), id, ++sent, nanos);
      if (audit.admits()) {
        underWay.put(mark.sequence(), audit.expect(this, mark));
      } else {
        count(DeliveryCount.UNWATCHED, 1);
      }
      return mark;
    }
  }

  /** Records that the platform accepted a message. */
  public void accepted(MessageMark mark, long nanos) {
    answered(mark, true, nanos);
  }

  /**
   * Records that the platform refused a message, or that its answer is unknown: the message may
   * still arrive.
   */
  public void refused(MessageMark mark, long nanos) {
    answered(mark, false, nanos);
  }

  private void answered(MessageMark mark, boolean well, long nanos) {
    synchronized (channel) {
      Publication publication = underWay.get(mark.sequence());
      if (publication != null && publication.answered(well, nanos)) {
        count(well ? DeliveryCount.PUBLISHED : DeliveryCount.UNCONFIRMED, 1);
      }
    }
  }

  /** Ends the stream; it is removed when all its messages are settled. */
  public void end(long nanos) {
    synchronized (channel) {
      endedNanos = nanos;
    }
  }

  void seen(int stage, MessageMark mark, long nanos) {
    synchronized (channel) {
      Publication publication = underWay.get(mark.sequence());
      if (publication != null) {
        publication.seen(stage, nanos);
      }
    }
  }

  /**
   * Removes a message after its deadline, or at the end of the run. The channel must be locked.
   */
  void settled(Publication publication) {
    underWay.remove(publication.mark().sequence());
    if (!publication.answered()) {
      count(DeliveryCount.UNCONFIRMED, 1);
    }
  }

  AuditedChannel channel() {
    return channel;
  }

  int id() {
    return id;
  }

  String publisher() {
    return publisher;
  }

  /** Returns the pending messages by sequence number; the channel must be locked. */
  Map<Long, Publication> underWay() {
    return underWay;
  }

  /** Returns whether the stream ended before a time; the channel must be locked. */
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
