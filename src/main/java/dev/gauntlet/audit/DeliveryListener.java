package dev.gauntlet.audit;

/**
 * Receives each delivery on the thread on which it came, which must not be blocked. A subscriber is
 * named as it was when it was added, for example after its journey.
 */
public interface DeliveryListener {

  /** The first delivery of a message to a subscriber. */
  void delivered(String watcher, long sentNanos, long receivedNanos);

  /** A delivery that is given up; should it come after all, no method is called. */
  void lost(String watcher, long sentNanos);
}
