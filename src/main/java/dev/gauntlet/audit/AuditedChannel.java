package dev.gauntlet.audit;

import java.util.ArrayList;
import java.util.List;

/** The streams and subscribers of an address, guarded by the lock of this object. */
final class AuditedChannel {

  private final ChannelAddress address;
  private final List<MessageStream> streams = new ArrayList<>();
  private final List<Subscriber> subscribers = new ArrayList<>();

  AuditedChannel(ChannelAddress address) {
    this.address = address;
  }

  ChannelAddress address() {
    return address;
  }

  List<MessageStream> streams() {
    return streams;
  }

  synchronized void add(MessageStream stream) {
    streams.add(stream);
  }

  synchronized void add(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  /**
   * Decides how a message counts for each subscriber. Called after its deadline, or at the end of
   * the run.
   *
   * @param ended whether the run ended before the deadline
   * @return the subscribers that lost the message
   */
  synchronized List<Subscriber> settle(Publication publication, boolean ended) {
    publication.stream().settled(publication);
    return subscribers.stream()
        .filter(subscriber -> subscriber.settle(publication, ended))
        .toList();
  }

  /**
   * Removes the subscribers that left before a time, and returns the streams that ended before it.
   */
  synchronized List<MessageStream> forget(long beforeNanos) {
    subscribers.removeIf(subscriber -> subscriber.overBefore(beforeNanos));
    List<MessageStream> over =
        streams.stream().filter(each -> each.overBefore(beforeNanos)).toList();
    streams.removeAll(over);
    over.forEach(stream -> subscribers.forEach(subscriber -> subscriber.forget(stream)));
    return over;
  }

  synchronized boolean isEmpty() {
    return streams.isEmpty() && subscribers.isEmpty();
  }
}
