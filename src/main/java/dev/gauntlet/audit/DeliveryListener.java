package dev.gauntlet.audit;

/**
 * Hears of each delivery, on the thread on which it came, which must not be held up. A subscriber is
 * told by what it was called when it was made, such as its journey.
 */
public interface DeliveryListener {

  /** The first delivery of a message to a subscriber. */
  void delivered(String watcher, long sentNanos, long receivedNanos);

  /** A delivery that is given up; should it come after all, nothing is told. */
  void lost(String watcher, long sentNanos);
}
