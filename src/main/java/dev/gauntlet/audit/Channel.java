package dev.gauntlet.audit;

import java.util.ArrayList;
import java.util.List;

/** The streams and subscribers of an address. The channel is the lock of them all. */
final class Channel {

  private final Address address;
  private final List<Stream> streams = new ArrayList<>();
  private final List<Subscriber> subscribers = new ArrayList<>();

  Channel(Address address) {
    this.address = address;
  }

  Address address() {
    return address;
  }

  List<Stream> streams() {
    return streams;
  }

  synchronized void add(Stream stream) {
    streams.add(stream);
  }

  synchronized void add(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  /**
   * Settles a message whose deadline has passed.
   *
   * @return the subscribers that did not receive it
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
  synchronized List<Stream> forget(long beforeNanos) {
    subscribers.removeIf(subscriber -> subscriber.overBefore(beforeNanos));
    List<Stream> over = streams.stream().filter(each -> each.overBefore(beforeNanos)).toList();
    streams.removeAll(over);
    over.forEach(stream -> subscribers.forEach(subscriber -> subscriber.forget(stream)));
    return over;
  }

  synchronized boolean isEmpty() {
    return streams.isEmpty() && subscribers.isEmpty();
  }
}
