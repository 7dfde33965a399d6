package dev.gauntlet.admission;

/** The bounds of the number of active slots of all users, or of one. */
final class SlotBounds {

  private final RecentMaximum possible = new RecentMaximum();

  /** The negative number, because its minimum is needed. */
  private final RecentMaximum fewestCertain = new RecentMaximum();

  private int mostCertain;
  private int mostPossible;

  void certain(long nanos, int change) {
    fewestCertain.set(nanos, fewestCertain.current() - change);
    mostCertain = Math.max(mostCertain, certain());
  }

  void possible(long nanos, int change) {
    possible.set(nanos, possible.current() + change);
    mostPossible = Math.max(mostPossible, possible.current());
  }

  int certain() {
    return -fewestCertain.current();
  }

  int possible() {
    return possible.current();
  }

  /** Returns the fewest slots that were certainly active at every moment since a time. */
  int fewestCertainSince(long nanos) {
    return -fewestCertain.since(nanos);
  }

  /** Returns the most slots that can have been active at any moment since a time. */
  int mostPossibleSince(long nanos) {
    return possible.since(nanos);
  }

  int mostCertain() {
    return mostCertain;
  }

  int mostPossible() {
    return mostPossible;
  }
}
