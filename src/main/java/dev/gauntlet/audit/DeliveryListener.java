package dev.gauntlet.audit;

/** Hears of each delivery, on the thread on which it came, which must not be held up. */
public interface DeliveryListener {

  /** The first delivery of a message to a subscriber. */
  void delivered(Address to, long sentNanos, long receivedNanos);

  /** A delivery that is given up; should it come after all, nothing is told. */
  void lost(Address to, long sentNanos);
}
