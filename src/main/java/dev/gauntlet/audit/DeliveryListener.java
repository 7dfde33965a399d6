package dev.gauntlet.audit;

/**
 * A listener for deliveries, called on the thread on which the message arrived, which must not be
 * blocked. The name of a subscriber is the one with which it was added, for example its journey.
 */
public interface DeliveryListener {

  /** Called for the first delivery of a message to a subscriber. */
  void delivered(String watcher, long sentNanos, long receivedNanos);

  /** Called when a delivery has expired; if the message arrives after all, no method is called. */
  void lost(String watcher, long sentNanos);
}
